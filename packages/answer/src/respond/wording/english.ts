import { conceptOfFigure, findingInEnglish, ENGLISH as SAID } from '@nianbao/domain';
import { type Bound, SOME } from '../../understand/bounds.js';
import { ENGLISH_COLUMNS, ENGLISH_NAMES, ENGLISH_UNITS } from '../../words/english-names.js';
import { CHINESE, type Wording } from './chinese.js';
import { written } from './numbers.js';

const BOUNDS: Readonly<Record<string, string>> = {
  超过: 'more than',
  不少于: 'at least',
  少于: 'less than',
  是: 'exactly',
};

const bounded = ({ words, value, unit }: Bound): string =>
  `${BOUNDS[words] ?? words} ${written(value)}${ENGLISH_UNITS[unit ?? ''] ?? ''}`;
const named = (names: readonly string[]): string => names.join(', ');

const PRINTED = /^[^a-z]*\p{Script=Han}[^a-z]*$/u;

/** What is printed in the report stays as it is, between quotation marks. */
const printedAs = (text: string): string =>
  PRINTED.test(text) && !/^[“「《].*[”」》]$/u.test(text) ? `“${text}”` : text;

/** Every sentence that an answer is made of, in English; bodies and quotes stay as printed. */
export const ENGLISH: Wording = {
  choice: (agency, year, label) =>
    `What was the number of ${printedAs(label)} of ${agency} in ${year}?`,
  list: named,
  askedFor: (agencies, years, label) =>
    [named([...agencies, ...years.map(String)]), label].filter(Boolean).join(', '),
  askOf: (agency, question) => `${agency}: ${question}`,
  askIn: (year, question) => `${year}: ${question}`,
  finding: (finding) =>
    findingInEnglish(finding)
      .map(({ text }) => text)
      .join(''),
  again: (agency, year, concept, dimension) =>
    `What was the number of ${ENGLISH.label(concept, undefined, dimension)} of ${agency} in ${year}?`,
  yearUnit: CHINESE.yearUnit,
  bodyUnit: CHINESE.bodyUnit,
  timesUnit: CHINESE.timesUnit,
  amount: (value, unit, approximate = false) =>
    `${approximate ? 'about ' : ''}${written(value)}${ENGLISH_UNITS[unit ?? ''] ?? ''}`,
  label: (concept, printed, dimension) => {
    const name = ENGLISH_NAMES[concept.id] ?? printed ?? concept.label;
    return dimension ? `${name} (${ENGLISH_COLUMNS[dimension.id] ?? dimension.label})` : name;
  },
  column: ({ id, label }) => ENGLISH_COLUMNS[id] ?? label,
  shareLabel: (part, whole) => `share of ${part} in ${whole}`,
  without: (whole, parts) => `${whole} without ${named(parts)}`,
  everyBody: 'every body',
  latest: 'latest year',
  everyYear: 'every year',
  years: (years) => named(years.map(String)),
  total: 'total',
  tasks: {
    value: '',
    sum: 'total',
    series: 'year by year',
    mean: 'average',
    change: 'two years compared',
    gap: 'difference',
    times: 'how many times',
    rank: 'from most to least',
    extreme: 'most or least',
    count: 'which or how many',
    exceeds: 'yes or no',
  },
  cell: (figure) => {
    const key = `${figure.indicator ?? ''}@${figure.measure ?? ''}`;
    const concept = conceptOfFigure(figure.form ?? '', key);
    return ENGLISH_NAMES[concept?.id ?? ''] ?? printedAs(figure.path.at(-1) as string);
  },
  understood: (parts) => `Understood as: ${parts.join(' · ')}`,
  value: (number, subject) => `${number}: ${subject}.`,
  several: (parts) => `${parts.join('; ')}.`,
  item: (number, subject) => `${subject}: ${number}`,
  subject: (agency, year, label) => `${agency} ${year}, ${printedAs(label)}`,
  sum: (number, subject, parts) => `${number}: ${subject} (${parts.join(' + ')}).`,
  share: (number, subject, part, whole) => `${number}: ${subject} (${part} ÷ ${whole} × 100%).`,
  mean: (number, subject, formula) => `${number}: average of ${subject} (${formula}).`,
  difference: (number, gap, subject, base, [now, before]) =>
    gap === 0
      ? `The same: ${subject} and ${base} are both ${now}.`
      : `${number} ${gap > 0 ? 'more' : 'fewer'}: ${subject}: ${now}; ${base}: ${before}.`,
  lessParts: (number, subject, formula) => `${number}: ${subject} (${formula.join(' − ')}).`,
  growth: (number, subject, base, formula) =>
    `${number}: change of ${subject} against ${base} (${formula}).`,
  growthFromZero: (base) => `No growth can be computed: ${base} is 0.`,
  extreme: (winners, number, which, others) =>
    others.length === 0
      ? `${number}: ${winners.join('; ')} are all the same; none is the ${which === 'max' ? 'most' : 'fewest'}.`
      : `${number}: ${winners.join('; ')} is the ${which === 'max' ? 'most' : 'fewest'}; ${others.join('; ')}.`,
  count: (count, condition, which, of) =>
    `${count} of ${of} years: ${condition}${which.length > 0 ? ` (${which.join('; ')})` : ''}.`,
  bound: (holds, subject, number, bound) =>
    `${holds ? 'Yes' : 'No'}: ${subject} is ${number}, ${holds ? '' : 'not '}${bounded(bound)}.`,
  condition: (label, bound) => (bound === SOME ? `some ${label}` : `${label}: ${bounded(bound)}`),
  bodies: (fitting, condition, of) =>
    `${fitting.length} of the ${of} bodies that have the figure in their table: ${condition}${fitting.length > 0 ? ` (${fitting.join('; ')})` : ''}.`,
  latestOfEach: 'The question names no year: for each body the latest year that has the figure.',
  whichYear: (years) => `Please name one year, such as ${named(years.map(String))}.`,
  times: (number, subject, other, formula) =>
    `${number}: ${subject} against ${other} (${formula}).`,
  timesZero: (other) => `Cannot be computed: ${other} is 0.`,
  incomplete: (parts) =>
    `Not all figures are there, so nothing is computed. There are: ${parts.join('; ') || 'none'}.`,
  countsTwice: 'Not added up: one is a part of the other and would be counted twice.',
  leftOut: (subjects) => `Left out, having no number: ${subjects.join('; ')}.`,
  incomparable: (parts) =>
    `The units differ, so nothing is computed. There are: ${parts.join('; ')}.`,
  missingYears: (years) => `No figure for ${named(years.map(String))}.`,
  missingBodies: (names) => `No figure of ${named(names)}.`,
  told: (number, subject, clause) => `${number}: ${subject}; the report's text says “${clause}”.`,
  fact: (subject, sentence, short) =>
    `${short === undefined ? '' : `${short}: `}the report of ${subject} says: “${sentence}”`,
  toldSo: 'Yes',
  toldNotSo: 'No',
  passage: (subject, sentence) =>
    `This is what the report of ${subject} says about it, not a computed answer: “${sentence}”`,
  yes: (number, subject) => `Yes, ${number}: ${subject}.`,
  no: (number, subject) => `No, ${number}: ${subject}.`,
  blank: (subject) => `Left blank: ${subject} has no number in the table; that is not 0.`,
  unreadable: (subject) =>
    `Unreadable: the number of ${subject} cannot be made out; please see the original.`,
  noFigure: (subject, held) => `No data: the library has no ${subject}. ${held}`,
  held: (agency, years) => `${agency} has reports of ${named(years.map(String))}. `,
  holdsNothing: 'The library has no reports yet.',
  notFound: (held) =>
    `Not found: the reports have nothing that fits all of the question, and nothing is guessed. ${held}`,
  notTold: (held) => `Not found: the reports do not mention it, which does not mean no. ${held}`,
  noReason: (held) =>
    `Not found: the reports give no reason, and what the question takes for granted need not be so. Ask for the figure first. ${held}`,
  unknownBody: (name, held) =>
    `No data: “${name}” cannot be told to be a body of the library. ${held}`,
  outOfScope:
    'I only answer what annual reports on government information disclosure hold, such as “How many applications were received in 2018?”.',
  tooLong: (limit) => `The question is too long; please keep it within ${limit} characters.`,
  whichBody: (names) => `Please name one body, such as ${named(names)}.`,
  sharedName: (said, names) => `“${said}” may mean ${named(names)}; please choose:`,
  assumedBody: (said, names, assumed) =>
    `“${said}” may mean ${named(names)}; the answer is of ${named(assumed)}.`,
  clarify: 'Several places fit; please choose one:',
  shareOfZero: (whole) => `Cannot be computed: ${whole} is 0.`,
  latestYear: (year) =>
    `The question names no year: ${year} is the latest year that has the figure.`,
  onlyAgency: (agency) => `The question names no body: only ${agency} has the figure.`,
  moreAgencies: (count) => `${count} more bodies have the figure; name one in the question.`,
  corrected: (name) => `Understood as “${name}”.`,
  computedBeside: (answer) => `Computed from the figures of both years: ${answer}`,
  contradicted: (subject, number, sum) =>
    `Neither yes nor no: ${subject} is told as ${number}, but the parts that are listed add up to ${sum}.`,
  toldLater: (year) => `As told in the report of ${year}, which names the year before.`,
  carried: (words) => `Carried over: ${named(words)}.`,
  reconstructed:
    'This number was restored from glued or misread text; please compare the original.',
  approximate: 'The report gives an approximate number.',
  visits: 'The report counts visits: who came twice is counted twice.',
  seriesBreak: (note) => `Comparability: ${SAID[note] ?? note}.`,
};
