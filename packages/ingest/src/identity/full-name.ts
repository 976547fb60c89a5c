/** Letters and words that are no part of a region's name. */
const NO_LETTER = '我本全该各由与对在从请按据经登录市县区省局';
const NO_WORD = [
  '年度|社会|公布|公开|发布|报告|编制|本级|可以|根据|按照|依照|依托|通过|以及|联系',
  '受理|办理|做好|现将|推进|落实|处理|收到|转发|印发|配合|协助|组织|成立|完善|加强',
].join('|');
/** What may stand in front of a region: no letter, a region above it, or the end of a preposition or a verb. */
const BORDER = /(?:^|[^\p{Script=Han}]|[从在与由向托过和及对经照据录布开市省州盟])$/u;
const REGION = `(?:(?![${NO_LETTER}]|${NO_WORD})\\p{Script=Han}){2,4}`;
const OPENING = 6000;
const SHORTEST = 2;

const countOf = (text: string, words: string): number => text.split(words).length - 1;

interface Region {
  name: string;
  /** How often the text names it. */
  count: number;
  /** True where a name can begin at its place. */
  begins: boolean;
}

/** A region with the words in front of it cut off: of all endings the one that the text names most often. */
function regionIn({ 0: stretch, index }: RegExpExecArray, level: string, text: string): Region {
  const endings = [...stretch].flatMap((_, at) => {
    const name = stretch.slice(at);
    if (name.length < SHORTEST) return [];
    const begins = BORDER.test(text.slice(Math.max(0, index + at - 1), index + at));
    return [{ name, count: countOf(text, name + level), begins }];
  });
  const better = (one: Region, best: Region) =>
    one.count > best.count || (one.count === best.count && one.begins && !best.begins);
  return endings.reduce((best, one) => (better(one, best) ? one : best));
}

/**
 * The full name of an office whose name lacks its region, if the text shows one: 某市公安局 of 市公安局.
 * Where it shows several, the region that the text names most often; a region named but once must stand
 * where a name begins.
 */
export function fullName(bare: string, text: string): string | undefined {
  const opening = text.slice(0, OPENING);
  const level = bare[0] as string;
  const regions = new Map<string, number>();
  for (const match of opening.matchAll(new RegExp(`${REGION}(?=${bare})`, 'gu'))) {
    const { name, count, begins } = regionIn(match, level, opening);
    if (count > 1 || begins) regions.set(name, count);
  }
  const [first, second] = [...regions].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] + bare : undefined;
}
