/** Words a section title ends with, where it is glued to the text behind it. */
const TITLE_ENDINGS: readonly string[] = [
  '情况统计表',
  '统计表',
  '情况',
  '措施',
  '事项',
  '概述',
  '概况',
  '问题',
  '打算',
  '建议',
  '安排',
  '方面',
  '做法',
  '数量',
  '类别',
  '形式',
  '渠道',
  '成效',
];

/** Words that show a title of these reports, whatever its numbering. */
export const TITLE_WORDS =
  /公开|概\s*述|概况|总体情况|基本情况|主要问题|存在.{0,6}问题|改进|需要(?:报告|说明)|报告事项|复议|诉讼|收费|减免|统计表|申请/;

/** The title goes on when these follow an ending. */
const GOES_ON = /^(?:[及和与、，,的以]|或者|进行|下|中|上|为|是|如下)/;

/** A sentence begins with these; behind an ending they show that the title is over. */
const BEGINS =
  /^(?:[本我无未]|没有|全[区市县镇年省街]|20\d\d|根据|按照|截至|截止|一年来|今年|暂|[（(一二三1])/;

const SPACED = /概\s+述/;
const LONGEST = 45;

const endingAt = (text: string): number[] =>
  TITLE_ENDINGS.flatMap((ending) => {
    const found: number[] = [];
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1))
      found.push(at + ending.length);
    return found;
  });

/** End of a title that is glued to its text: the first ending that nothing continues. */
function gluedEnd(stretch: string): number | undefined {
  const ends = [...new Set(endingAt(stretch))].sort((a, b) => a - b);
  return ends.find((end) => {
    const behind = stretch.slice(end);
    return !GOES_ON.test(behind) && !TITLE_ENDINGS.some((ending) => behind.startsWith(ending));
  });
}

interface Stretch {
  text: string;
  /** What ends it: a full stop, a line break, or nothing within reach. */
  stop: string | undefined;
}

function stretchOf(text: string): Stretch {
  const found = /^[^。！？；;：:\n\ufffc]*/.exec(text.slice(0, LONGEST + 1))?.[0] ?? '';
  return { text: found, stop: text[found.length] };
}

/** Short, and with one comma at most. */
const titleShaped = (text: string): boolean =>
  text.length > 1 && text.length <= 40 && !/[，,]\S*[，,]/.test(text);

/** A stretch up to a line break or full stop is the title as a whole, unless a sentence follows its ending. */
function isWhole({ text, stop }: Stretch, glued: number | undefined, part: boolean): boolean {
  if (!(stop === undefined || /[。\n\ufffc]/.test(stop)) || !titleShaped(text)) return false;
  if (glued === undefined || glued === text.length) return true;
  const sentence = part && stop === '。' && TITLE_WORDS.test(text.slice(0, glued));
  return !sentence && !BEGINS.test(text.slice(glued));
}

/**
 * Length of the title at the start of `text`, or undefined where no title can be told from the prose.
 * `part`: it is the title of a part, which no full stop ends.
 */
export function titleLength(text: string, part: boolean): number | undefined {
  const spaced = SPACED.exec(text.slice(0, 6));
  if (spaced) return spaced.index + spaced[0].length;
  const lead = text.length - text.trimStart().length;
  const stretch = stretchOf(text.slice(lead));
  const glued = gluedEnd(stretch.text.trimEnd());
  const space = stretch.text.search(/\s/);
  if (space > 1 && (glued === undefined || space <= glued)) return lead + space;
  if (isWhole(stretch, glued, part)) return lead + stretch.text.length;
  return glued === undefined ? undefined : lead + glued;
}
