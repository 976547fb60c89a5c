import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerPorts, createAnswerer } from '../src/index.js';
import { type Held, heldReport, portsOf } from './support/ports.js';

const MOST_SHOWN = 5;
const YEARS = [2016, 2017, 2018];

interface Filed {
  agency: string;
  year: number;
  /** Null where the cell is blank, undefined where the row is missing. */
  received: number | null | undefined;
}

/** Up to fourteen bodies with reports of some years; 甲乙丙… so that none stands in another's name. */
const filed: fc.Arbitrary<Filed[]> = fc
  .array(
    fc.array(fc.option(fc.option(fc.nat(500), { freq: 6 }), { nil: undefined, freq: 6 }), {
      minLength: YEARS.length,
      maxLength: YEARS.length,
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((bodies) =>
    bodies.flatMap((received, at) =>
      YEARS.map((year, place) => ({
        agency: `示例${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[at]}局`,
        year,
        received: received[place],
      })),
    ),
  );

const byPlace = (one: Filed, other: Filed): number =>
  Number(one.agency > other.agency) - Number(one.agency < other.agency) || one.year - other.year;

function heldOf(reports: readonly Filed[]): Held {
  const sorted = [...reports].sort(byPlace);
  const names = [...new Set(sorted.map(({ agency }) => agency))];
  return {
    agencies: names.map((name) => ({
      name,
      aliases: [],
      reports: YEARS.map((year) => ({ id: `${name}-${year}`, year, form: 'national-2014' })),
    })),
    figures: sorted.flatMap(({ agency, year, received }) =>
      received === undefined
        ? []
        : heldReport(agency, year, { received: ['收到申请数', received, '件'] }).figures,
    ),
  };
}

/** The ports, and the bodies of every figure that was read in full. */
function watched(held: Held): { ports: AnswerPorts; read: Set<string> } {
  const ports = portsOf(held);
  const read = new Set<string>();
  const cells: AnswerPorts['figures']['cells'] = async (query) => {
    const found = await ports.figures.cells(query);
    for (const { agency } of found) read.add(agency);
    return found;
  };
  return { ports: { ...ports, figures: { ...ports.figures, cells } }, read };
}

/** What is told of each body: its value of the year asked for, or of the last year that has one. */
function told(reports: readonly Filed[], year: number | undefined): Filed[] {
  const valued = [...reports]
    .sort(byPlace)
    .filter((one) => typeof one.received === 'number' && (year ?? one.year) === one.year);
  const last = new Map(valued.map((one) => [one.agency, one]));
  return [...last.values()];
}

const QUESTIONS = [
  ['2018年收到申请数是多少', 2018],
  ['2017年一共收到多少件申请', 2017],
  ['收到申请数是多少', undefined],
] as const;

describe('a question about every body', () => {
  it.each(QUESTIONS)('%s shows the first bodies and names all others', async (question, year) => {
    await fc.assert(
      fc.asyncProperty(filed, async (reports) => {
        const { ports, read } = watched(heldOf(reports));
        const answer = await createAnswerer(ports).ask(question);
        const expected = told(reports, year);
        if (expected.length <= MOST_SHOWN) return;
        const shown = answer.values.map(({ agency, year, value }) => [agency, year, value]);
        const named = answer.options.map((option) => option.slice(0, -question.length));
        expect(shown).toHaveLength(MOST_SHOWN);
        for (const one of shown)
          expect(
            expected.map(({ agency, year, received }) => [agency, year, received]),
          ).toContainEqual(one);
        expect([...shown.map(([agency]) => agency), ...named].sort()).toEqual(
          expected.map(({ agency }) => agency).sort(),
        );
        expect(answer.notes).toContain(`还有${named.length}个单位有此数，可在问题里写明单位。`);
        expect(read.size).toBe(MOST_SHOWN);
      }),
    );
  });
});

describe('whether a question has an answer', () => {
  const asked = fc.constantFrom(
    '收到申请数是多少',
    '2016年收到申请数是多少',
    '2018年收到多少件申请',
    '2019年收到申请数是多少',
    '示例甲局2017年收到申请数是多少',
    '示例乙局收到多少期申请',
    '2018年行政复议多少件',
    '2018年收到申请数比2017年多多少',
    '示例丙局有哪些问题',
    '是多少',
    '',
  );

  it('is found out as asking finds it out', async () => {
    await fc.assert(
      fc.asyncProperty(filed, asked, async (reports, question) => {
        const answerer = createAnswerer(portsOf(heldOf(reports)));
        const { status } = await answerer.ask(question);
        expect(await answerer.answers(question)).toBe(status === 'answered');
      }),
      { numRuns: 300 },
    );
  });
});
