import { stated } from '../findings/state.js';
import type { Finding } from '../schemas/finding.js';
import type { Observation } from '../schemas/observation.js';
import type { Section } from '../schemas/section.js';
import { sumOf } from './decimal.js';
import { referenceTo, rowName } from './references.js';

const isShare = (one: Observation): boolean => one.unit === '%';
const sameBlock = (a: Observation, b: Observation): boolean =>
  a.source.section === b.source.section && a.source.block === b.source.block;
const startOf = (one: Observation): number => one.source.start ?? 0;
const endOf = (one: Observation): number => one.source.end ?? 0;

/** Characters between a figure and 占76.4% that still tie them together. */
const NEAR = 6;
/** What says that a percentage is a share of the figure in front of it. */
const SHARE_OF = /占|比重|比例|[（(]\s*$/;

/** Figures told one behind the other in one paragraph. */
function paragraphs(told: Observation[]): Observation[][] {
  const found: Observation[][] = [];
  for (const one of told) {
    const last = found.at(-1);
    if (last && sameBlock(last[0] as Observation, one)) last.push(one);
    else found.push([one]);
  }
  return found;
}

/** The text from one figure's end to another's start. */
const between = (text: string, from: Observation, to: Observation): string =>
  text.slice(endOf(from), startOf(to));

interface Claim {
  part: Observation;
  share: Observation;
  /** Figures before the part in the same paragraph and unit, any of which may be the whole. */
  wholes: Observation[];
}

const LIST_OPENS = /其中|包括|分别为|分别是/;
const BRACKETED = /[（(][^（）()]*[)）]/g;

/** Parts of what was told before follow; 包括 inside a bracket takes one item apart and opens no list. */
const opensList = (gap: string): boolean => LIST_OPENS.test(gap.replace(BRACKETED, ''));

function claims(paragraph: Observation[], text: string): Claim[] {
  return paragraph.flatMap((share, index) => {
    const part = paragraph[index - 1];
    if (!part || !isShare(share) || isShare(part) || part.value === null) return [];
    if (startOf(share) - endOf(part) > NEAR || share.approximate || part.approximate) return [];
    if (!SHARE_OF.test(between(text, part, share))) return [];
    const wholes = paragraph
      .slice(0, index - 1)
      .filter(
        (one) =>
          one.unit === part.unit &&
          (one.value ?? 0) >= (part.value as number) &&
          opensList(between(text, one, part)),
      );
    return wholes.length > 0 ? [{ part, share, wholes }] : [];
  });
}

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** True if the share follows from the parts, rounded or cut off as printed. */
function follows(part: number, whole: number, share: number): boolean {
  const exact = (part / whole) * 100;
  return Math.abs(exact - share) < 10 ** -decimals(share) + 1e-9;
}

function wrongShares(paragraph: Observation[], text: string): Finding[] {
  return claims(paragraph, text)
    .filter(
      ({ part, share, wholes }) =>
        !wholes.some((whole) =>
          follows(part.value as number, whole.value as number, share.value as number),
        ),
    )
    .filter(({ wholes }) => wholes.length === 1)
    .map(({ part, share, wholes: [whole] }) => ({
      ...stated('share-differs', {
        part: rowName(part),
        value: part.value as number,
        unit: part.unit,
        share: share.value as number,
        whole: whole?.value as number,
        computed: Math.round(((part.value as number) / (whole?.value as number)) * 10_000) / 100,
      }),
      figures: [part, share, whole as Observation].map(referenceTo),
      where: part.path[0] as string,
    }));
}

/** A list that ends with 其他 is meant to be whole. */
const REST = /^(?:其他|其它)/;
const SENTENCE_END = /[。！？\n]/;

interface List {
  total: Observation;
  parts: Observation[];
  /** Items in other units stand among the parts, so that those of the total's unit are not all. */
  mixed: boolean;
}

/** Figures in brackets behind a part take that part apart, not the total. */
const isInBrackets = (behind: string): boolean =>
  (behind.match(/[（(]/g)?.length ?? 0) > (behind.match(/[)）]/g)?.length ?? 0);

const closesBracket = (gap: string): boolean => /^[^（(]*[)）]/.test(gap);

/** 增加了4件，其中…: a change is taken apart by nothing that follows. */
const CHANGE_BEFORE = /(?:增加|减少|增长|下降|提高|[多少])(?:了|至|到)?$/;
const CHANGE_WORDS = 4;
const isChange = (text: string, one: Observation): boolean =>
  CHANGE_BEFORE.test(text.slice(Math.max(0, startOf(one) - CHANGE_WORDS), startOf(one)));

/** A sentence ends between total and list, or the list takes apart something that a new statement names. */
const STATEMENT_BETWEEN = /[。！？\n]|[；;][^；;]{2,}(?:其中|包括|分别)/;

/** A colon in front of a list lets semicolons part its items; elsewhere a semicolon ends the list. */
const COLON_OPENS = /(?:其中|包括|分别为|分别是)\s*[：:]/;

/** What ends a list: the next sentence or statement, or 其中 that takes its last item apart. */
function listEnds(text: string, total: Observation, first: Observation) {
  const semicolons = COLON_OPENS.test(between(text, total, first));
  return (one: Observation): boolean => {
    if (SENTENCE_END.test(between(text, total, one))) return true;
    const gap = between(text, first, one);
    return (!semicolons && /[；;]/.test(gap)) || opensList(gap);
  };
}

/** A total, 其中 behind it, and the figures of its unit up to the end of the list. */
function lists(paragraph: Observation[], text: string): List[] {
  const counts = paragraph.filter((one) => !isShare(one));
  return counts.flatMap((total, index) => {
    const behind = counts.slice(index + 1).filter(({ unit }) => unit === total.unit);
    const [first] = behind;
    if (!first || isChange(text, total)) return [];
    const gap = between(text, total, first);
    if (!opensList(gap) || closesBracket(gap) || STATEMENT_BETWEEN.test(gap)) return [];
    const isOver = listEnds(text, total, first);
    const over = behind.findIndex((one) => one !== first && isOver(one));
    const listed = over < 0 ? behind : behind.slice(0, over);
    const parts = listed.filter((one) => !isInBrackets(between(text, first, one)));
    const last = parts.at(-1) as Observation;
    const mixed = counts.some(
      (one) =>
        one.unit !== total.unit && startOf(one) > startOf(total) && startOf(one) < startOf(last),
    );
    return parts.length > 1 ? [{ total, parts, mixed }] : [];
  });
}

/** What follows is told besides. */
const ADDED = /以及|另|同时|此外|还/;

/** The first few parts make up the total; what follows in the same sentence is counted apart from it. */
function beginsWithAll({ total, parts }: List, text: string): boolean {
  const sums = parts.map((_, at) =>
    sumOf(parts.slice(0, at + 1).map(({ value }) => value as number)),
  );
  const [first, second] = parts as [Observation, Observation];
  const alone = sums[0] === total.value && ADDED.test(between(text, first, second));
  return alone || sums.slice(1).includes(total.value as number);
}

function wrongSums(paragraph: Observation[], text: string): Finding[] {
  return lists(paragraph, text)
    .filter(({ total, parts }) =>
      [total, ...parts].every((one) => one.value !== null && !one.approximate),
    )
    .filter((list) => !beginsWithAll(list, text))
    .map(({ total, parts, mixed }) => ({
      total,
      parts,
      mixed,
      sum: sumOf(parts.map((one) => one.value as number)),
    }))
    .filter(
      ({ total, parts, mixed, sum }) =>
        sum > (total.value as number) ||
        (!mixed &&
          sum < (total.value as number) &&
          REST.test(rowName(parts.at(-1) as Observation))),
    )
    .map(({ total, parts, sum }) => ({
      ...stated('parts-differ', {
        whole: rowName(total),
        value: total.value as number,
        unit: total.unit,
        parts: parts.map((one) => one.value as number),
        sum,
        gap: Math.abs(sumOf([sum, -(total.value as number)])),
      }),
      figures: [total, ...parts].map(referenceTo),
      where: total.path[0] as string,
    }));
}

const textOf = (sections: ReadonlyMap<string, Section>, one: Observation): string =>
  sections.get(one.source.section)?.blocks[one.source.block]?.text ?? '';

/** Recomputes the shares and sums that the prose claims, from the figures told beside them. */
export function checkProse(
  sections: readonly Section[],
  observations: readonly Observation[],
): Finding[] {
  const told = observations.filter((one) => one.kind === 'narrative' && one.status === 'reported');
  const byId = new Map(sections.map((section) => [section.id, section]));
  return paragraphs(told).flatMap((paragraph) => {
    const text = textOf(byId, paragraph[0] as Observation);
    return [...wrongShares(paragraph, text), ...wrongSums(paragraph, text)];
  });
}
