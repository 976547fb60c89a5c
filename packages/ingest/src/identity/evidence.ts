/** A body or a year as some place of the document names it. */
export interface Evidence {
  agency?: string;
  year?: number;
  /** The whole title where this place is one. */
  title?: string;
  /** Place in words, for findings. */
  from: string;
}

const REPORT =
  '(?:年)?(?:度)?\\s*(?:的)?\\s*(?:政府|政务)信息(?:与政务)?(?:主动)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)';
const NAME = '[^\\n。，,；;：:！？《》|\\t]{2,50}?';
const TITLE = new RegExp(`(${NAME})?\\s*(?:关于)?\\s*[（(]?(20\\d{2})[)）]?\\s*${REPORT}`);
const ANNOUNCED = new RegExp(
  `(?:现(?:将|公布|发布|向社会公布)|特?编制(?:了)?|公布)(${NAME})\\s*(20\\d{2})\\s*${REPORT}`,
);
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

/** Where a body or a year is named, the most trustworthy place first. */
export function gatherEvidence(text: string, file: string): Evidence[] {
  const opening = text.slice(0, 6000);
  const announced = ANNOUNCED.exec(opening);
  const name = baseName(file);
  return [
    ...titled('标题', titleLines(text)),
    ...titled('标题栏', META_TITLE.exec(opening)?.[1]),
    ...evidence('正文', announced?.[1], announced?.[2]),
    ...evidence('统计期限', undefined, PERIOD.exec(opening)?.[1]),
    ...titled('文件名', name),
    ...evidence('编制说明', AUTHORED.exec(opening)?.[1], undefined),
    ...evidence('发布机构', META_ISSUER.exec(opening)?.[1], undefined),
    ...evidence('文件名', undefined, /(?<!\d)(20[0-3]\d)(?!\d)/.exec(name)?.[1]),
  ];
}
