/**
 * Questions a second in one process: on the bundled library, and on a hundred and on ten thousand generated
 * reports, asked the same about one of their bodies. What a question costs must not grow with the library; searches with their
 * facets, and suggestions, may cost twice as much.
 *
 *     node src/ask.mjs [--reports 10000]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openBundled, openLibrary } from '@nianbao/library';
import { identityOf } from './generate-reports.mjs';
import { generatedLibrary } from './generated-library.mjs';
import { medianOf, millisecondsOf, print } from './measure.mjs';

const SMALL = 100;
/** Of the generator. */
const REPORTS_OF_A_BODY = 5;
/** How often the libraries take turns, so that both meet the same load of the machine. */
const TURNS = 15;

/** Look-ups, sums, comparisons, prose, and what no report says. */
export const questions = [
  '2022年收到多少件政府信息公开申请',
  '新收申请比上一年增长多少',
  '予以公开占全部办理结果的百分之几',
  '2021年到2022年一共收到多少件申请',
  '行政许可处理决定数量是多少',
  '现行有效的规范性文件有多少件',
  '2022年财政预算类信息发布了多少条',
  '存在哪些问题',
  '行政复议结果维持几件',
  '2022年发生了几起火灾',
];

let conversations = 0;

/** Each in a conversation of its own: answers kept from before are not what is measured. */
function ask(library, body, question) {
  conversations += 1;
  return library.ask(`${body}${question}`, { conversation: `${conversations}` });
}

async function askAll({ library, body }) {
  for (const question of questions) await ask(library, body, question);
}

/** What is searched for in all reports, and what people type first. */
const WORDS = ['食品安全专题培训', '门户网站发布信息', '监督渠道'];
const TYPED = ['行政许可', '申请', '临港', '规范性文件'];

/** The facets of a search are counted over all that was found. */
async function searchAll({ library }) {
  for (const words of WORDS) await library.search({ words });
}

async function suggestAll({ library }) {
  for (const typed of TYPED) await library.suggest(typed);
}

/** A body that nobody has typed before: every question that is offered must be proven to have an answer. */
async function suggestAnew({ library }, turn) {
  await library.suggest(identityOf(turn * REPORTS_OF_A_BODY).agency);
}

/** What a citizen asks who names no body: the first are answered for, all others are named. */
const OF_ALL = ['2022年收到申请数是多少', '行政许可处理决定数量是多少', '2022年不予公开多少件'];

async function askOfAll({ library }) {
  for (const question of OF_ALL) await ask(library, '', question);
}

/** How many of the questions have an answer, so that quick refusals are seen. */
async function answered(library, body) {
  const statuses = [];
  for (const question of questions) statuses.push((await ask(library, body, question)).status);
  return statuses.filter((status) => status === 'answered').length;
}

/** What some work takes, in milliseconds by the clock and of the processor. */
async function timed(work) {
  const before = process.cpuUsage();
  const milliseconds = await millisecondsOf(work);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, processor: (user + system) / 1000 };
}

/** The median milliseconds, by the clock and of the processor, of some work on several libraries in turns. */
async function takingTurns(asked, work) {
  const runs = asked.map(() => []);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [at, one] of asked.entries()) runs[at].push(await timed(() => work(one, turn)));
  return runs.map((own) => ({
    milliseconds: medianOf(own.map(({ milliseconds }) => milliseconds)),
    processor: medianOf(own.map(({ processor }) => processor)),
  }));
}

/** What work takes on the last two libraries, and how many times as long on the last. */
async function growth(asked, work) {
  const [few, many] = await takingTurns(asked.slice(-2), work);
  return {
    'milliseconds, few': few.milliseconds,
    'milliseconds, many': many.milliseconds,
    'many to few': many.milliseconds / few.milliseconds,
    'many to few, processor': many.processor / few.processor,
  };
}

async function figuresOf({ library, body, reports }, milliseconds) {
  return {
    ...(reports && { reports }),
    answered: await answered(library, body),
    asksPerSecond: (questions.length / milliseconds) * 1000,
  };
}

async function opened(reports) {
  const library = await openLibrary({ data: await generatedLibrary(reports), readOnly: true });
  const body = identityOf(0).agency;
  const first = await millisecondsOf(() => askAll({ library, body }));
  return { library, body, reports, first };
}

/**
 * Measures and prints.
 *
 * @param {{ reports?: number, quiet?: boolean }} [options]
 */
export async function run({ reports = 10_000, quiet = false } = {}) {
  const asked = [
    { library: await openBundled(), body: '平潭综合实验区' },
    await opened(SMALL),
    await opened(reports),
  ];
  const [bundled, few, many] = await takingTurns(asked, askAll);
  const figures = {
    bundled: await figuresOf(asked[0], bundled.milliseconds),
    few: await figuresOf(asked[1], few.milliseconds),
    many: await figuresOf(asked[2], many.milliseconds),
    'questions, many to few, at most 1.3': many.milliseconds / few.milliseconds,
    'questions, many to few, processor': many.processor / few.processor,
    'searches with facets, many to few, at most 2': await growth(asked, searchAll),
    'suggestions, many to few, at most 2': await growth(asked, suggestAll),
    'suggestions of bodies not typed before, many to few, at most 2': await growth(
      asked,
      suggestAnew,
    ),
    'questions about every body, a hundred times as many': await growth(asked, askOfAll),
  };
  for (const { library } of asked) await library.close();
  if (!quiet) print(figures);
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' } } });
  await run({ reports: Number(values.reports) });
}
