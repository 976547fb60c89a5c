/** A body or a year as some place of the document names it. */
export interface Evidence {
  agency?: string;
  year?: number;
  /** The whole title where this place is one. */
  title?: string;
  /** Place in words, for findings. */
  from: string;
  /** Used where nothing better is there; too vague to contradict anything. */
  vague?: true;
}

const REPORT =
  '(?:年)?(?:度)?\\s*(?:的)?\\s*(?:政府|政务)信息(?:与政务)?(?:主动)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)';
const NAME = '[^\\n。，,；;：:！？《》|\\t]{2,50}?';
const TITLE = new RegExp(`(${NAME})?\\s*(?:关于)?\\s*[（(]?(20\\d{2})[)）]?\\s*${REPORT}`);
const ANNOUNCED = new RegExp(
  `(?:现(?:将|公布|发布|向社会公布)|特?编制(?:了)?|公布)(${NAME})\\s*(20\\d{2})\\s*${REPORT}`,
);
/** A body that says it compiled its report: 某街道特编制2023年…年度报告, 由某镇编制的2018年…. */
const COMPILED = [
  new RegExp(
    `(?:^|[，。,；;：\\n])由?(${NAME})(?:特|结合[^，。]{0,8}[，,])?(?:认真)?编制(?:了)?(20\\d{2})\\s*${REPORT}`,
  ),
  new RegExp(`由(${NAME})编制的(20\\d{2})\\s*${REPORT}`),
];
/** The report's year where only the text speaks of it. */
const MENTIONED = new RegExp(`(20\\d{2})\\s*${REPORT}`);
const AUTHORED =
  /(?:本(?:年度)?(?:年)?报告?|本年报)[^。]{0,80}?由([^，。,；;]{3,40}?)(?:负责)?编制/;
const PERIOD = /统计(?:数据)?(?:的)?(?:期限|时限|时间)[^。]{0,12}?(20\d{2})年1月1日/;
const META_TITLE = /^(?:标题|文件名称|名\s*称)[：:]\s*(.+)$/m;
const META_ISSUER =
  /^(?:发布机构|发文机关|信息来源|来源|编制单位|发布单位)[：:]\s*(\S.*?)(?:\s{2,}.*)?$/m;

/** Words in front of a name that are not part of it. */
const NOT_NAME =
  /^(?:由|现将|现公布|现发布|公布|关于|根据|附件\d*|正文|标题[：:]?|[=\-—\s“"《]+|\d+[.、])+/;
/** A name that is none: the sentence merely spoke of the year. */
const NO_NAME =
  /^(?:本|我|各|该)|(?:的|在|按|对|和|编制|公布|做好|印发|年|以下简称)$|条例|通知|要求/;

function cleanName(text: string | undefined): string | undefined {
  const name = (text ?? '')
    .replace(NOT_NAME, '')
    .replace(/\s+/g, '')
    .replace(/[“”"》]/g, '');
  return name.length >= 3 && !NO_NAME.test(name) ? name : undefined;
}

function evidence(
  from: string,
  agency: string | undefined,
  year: string | undefined,
  title?: string,
): Evidence[] {
  const name = cleanName(agency);
  if (name === undefined && year === undefined) return [];
  return [
    {
      from,
      ...(name !== undefined && { agency: name }),
      ...(year && { year: Number(year) }),
      ...(title && { title }),
    },
  ];
}

const vague = (found: Evidence[]): Evidence[] => found.map((one) => ({ ...one, vague: true }));

function titled(from: string, text: string | undefined): Evidence[] {
  const match = TITLE.exec(text ?? '');
  return match
    ? evidence(from, match[1], match[2], match[0].replace(NOT_NAME, '').replace(/\s+/g, ''))
    : [];
}

/** A title stands at the start of a line; in running text it opens the document. */
function titleLines(text: string): string {
  const lines = text
    .slice(0, 4000)
    .split('\n')
    .map((line) => line.trim().slice(0, 80));
  return (
    lines.find((line) => TITLE.exec(line)?.index === 0 && !/^(?:标题|根据|按照|本)/.test(line)) ??
    ''
  );
}

const baseName = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '');

/** The year that most sentences of a text begin with. */
function yearTold(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.matchAll(/(?:^|[。\n])\s*(20\d{2})年(?:度|来)?[，,]/g))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Where a body or a year is named, the most trustworthy place first. */
export function gatherEvidence(text: string, file: string): Evidence[] {
  const opening = text.slice(0, 6000);
  const announced = ANNOUNCED.exec(opening);
  const name = baseName(file);
  return [
    ...titled('标题', titleLines(text)),
    ...titled('标题栏', META_TITLE.exec(opening)?.[1]),
    ...evidence('正文', announced?.[1], announced?.[2]),
    ...COMPILED.map((pattern) => pattern.exec(opening)).flatMap((match) =>
      evidence('正文', match?.[1], match?.[2]),
    ),
    ...evidence('统计期限', undefined, PERIOD.exec(opening)?.[1]),
    ...vague(evidence('正文', undefined, MENTIONED.exec(opening)?.[1])),
    ...titled('文件名', name),
    ...vague(evidence('编制说明', AUTHORED.exec(opening)?.[1], undefined)),
    ...vague(evidence('发布机构', META_ISSUER.exec(opening)?.[1], undefined)),
    ...vague(evidence('文件名', undefined, /(?<!\d)(20[0-3]\d)(?!\d)/.exec(name)?.[1])),
    ...vague(evidence('正文', undefined, yearTold(opening))),
  ];
}
