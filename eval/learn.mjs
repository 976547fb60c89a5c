import { readFileSync, writeFileSync } from 'node:fs';
import { THRESHOLDS } from '../packages/domain/dist/index.js';
import { writtenQuestions } from './questions.mjs';
import { withLibraries } from './run.mjs';
import { CANDIDATES, chosenFrom, countsOf, leavingBodiesOut, tableFile } from './thresholds.mjs';

/**
 * Learns the thresholds: every value of each, the others as recorded, over the questions as written. Those
 * held out are not asked.
 *
 * @typedef {import('./thresholds.mjs').Name} Name
 * @typedef {import('./thresholds.mjs').Tried} Tried
 * @typedef {import('./thresholds.mjs').Table} Table
 * @typedef {import('./run.mjs').Judged} Judged
 */

const source = new URL('../packages/domain/src/thresholds.ts', import.meta.url);
const names = /** @type {Name[]} */ (Object.keys(CANDIDATES));
const questions = writtenQuestions().filter((question) => !question.held);

/** Names of places and offices: what a question is about stands in front of them. */
const BODY = /[\p{Script=Han}]{2,4}?(?:综合实验区|保税区|街道|区|县|镇|乡|局)|平潭/u;

/** @param {Judged} one */
const bodyOf = ({ question: { q, turns = [], agency = '' } }) =>
  BODY.exec([q, ...turns, agency].join('，'))?.[0].replace(/^示例[省市县]/, '') ?? 'no body named';

/** @typedef {() => Promise<Judged[]>} AskAll */

/**
 * @param {number} value
 * @param {AskAll} askAll
 * @returns {Promise<Tried>}
 */
async function tried(value, askAll) {
  /** @type {Tried['bodies']} */
  const bodies = {};
  for (const one of await askAll()) {
    const body = bodyOf(one);
    bodies[body] ??= [0, 0, 0];
    bodies[body][/** @type {0 | 1 | 2} */ (['right', 'abstained', 'wrong'].indexOf(one.verdict))] +=
      1;
  }
  return { value, bodies };
}

/** @param {Name} name @param {Tried} now What the recorded values answer. @param {AskAll} askAll @returns {Promise<Tried[]>} */
async function triedAll(name, now, askAll) {
  const before = THRESHOLDS[name];
  /** @type {Tried[]} */
  const all = [];
  for (const value of CANDIDATES[name]) {
    THRESHOLDS[name] = value;
    all.push(value === before ? { ...now, value } : await tried(value, askAll));
  }
  THRESHOLDS[name] = before;
  return all;
}

/** @param {readonly number[]} counts */
const shown = ([right, abstained, wrong]) =>
  `${right} right, ${abstained} abstained, ${wrong} wrong`;

/** @param {Name} name @param {Tried[]} all @returns {string[]} */
function linesOf(name, all) {
  const chosen = chosenFrom(all).value;
  const { counts, choices } = leavingBodiesOut(all);
  return [
    `${name}: ${chosen}${chosen === THRESHOLDS[name] ? '' : ` (was ${THRESHOLDS[name]})`}`,
    ...all.map((one) => {
      const by = choices.get(one.value);
      return `  ${String(one.value).padEnd(5)} ${shown(countsOf(one))}${by ? `; chosen without one body ${by} times` : ''}`;
    }),
    `  each body with what the others choose: ${shown(counts)}`,
  ];
}

/** @param {Table} table */
function record(table) {
  writeFileSync(tableFile, `${JSON.stringify(table)}\n`);
  const text = names.reduce(
    (rest, name) =>
      rest.replace(
        new RegExp(`^( +${name}: )[\\d.]+,$`, 'm'),
        `$1${chosenFrom(table[name]).value},`,
      ),
    readFileSync(source, 'utf8'),
  );
  writeFileSync(source, text);
}

/**
 * Tries, prints and records.
 *
 * @param {(line: string) => void} print
 */
export async function learn(print) {
  const table = /** @type {Table} */ ({});
  await withLibraries(questions, async (askAll) => {
    const now = await tried(0, askAll);
    for (const name of names) {
      table[name] = await triedAll(name, now, askAll);
      for (const line of linesOf(name, table[name])) print(line);
    }
  });
  record(table);
}
