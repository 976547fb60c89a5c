import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibraries } from '../../eval/libraries.mjs';
import { allQuestions } from '../../eval/questions.mjs';
import type { Answer, Library } from '../../packages/library/dist/index.js';
import { inFolder, movedLibrary, several } from './support/cluster.js';
import { MOST_QUESTIONS } from './support/questions.js';

/** Milliseconds for the whole set, on a machine that others keep busy. */
const ALL_QUESTIONS = 90 * 60_000;

interface Asked {
  id: string;
  library: string;
  q?: string | undefined;
  turns?: readonly string[] | undefined;
  agency?: string | undefined;
}

const exam = fileURLToPath(new URL('../../../shared/exam', import.meta.url));

/** Questions about real reports, where these are at hand. */
const examQuestions = (): Asked[] =>
  existsSync(exam)
    ? readdirSync(exam)
        .filter((name) => /^dev.*\.jsonl$/.test(name))
        .flatMap((name) => readFileSync(join(exam, name), 'utf8').trim().split('\n'))
        .map((line) => JSON.parse(line) as Asked)
    : [];

const answerOf = async (library: Library, asked: Asked, number: number): Promise<Answer> => {
  const { q, turns, agency } = asked;
  const options = { conversation: `${number}`, ...(agency !== undefined && { agency }) };
  let answer: Answer | undefined;
  for (const turn of turns ?? [q ?? '']) answer = await library.ask(turn, options);
  return answer as Answer;
};

describe('answers on a cluster', () => {
  const questions = [...(allQuestions() as Asked[]), ...examQuestions()];
  let local: Record<string, Library>;
  const clustered: Record<string, Library> = {};
  let done: () => void;
  let folderGone: Promise<void>;

  beforeAll(async () => {
    const needed = new Set(questions.map(({ library }) => library));
    await new Promise<void>((resolve, reject) => {
      folderGone = inFolder(async (folder) => {
        local = await openLibraries(folder, needed);
        for (const [name, library] of Object.entries(local)) {
          clustered[name] = await movedLibrary(library.data);
        }
        resolve();
        await new Promise<void>((finish) => {
          done = finish;
        });
      });
      folderGone.catch(reject);
    });
  });

  afterAll(async () => {
    const all = [...Object.values(local), ...Object.values(clustered)];
    await Promise.all(all.map((library) => library.close()));
    done();
    await folderGone;
  });

  it(
    'are those of one file, word for word, to every question of the set',
    async () => {
      const there = questions.filter(({ library }) => local[library]);
      const step = Math.ceil(there.length / MOST_QUESTIONS);
      const asked = there.filter((_one, at) => at % step === 0);
      const started = performance.now();
      const expected = await several([...asked.entries()], 1, ([number, one]) =>
        answerOf(local[one.library] as Library, one, number),
      );
      const between = performance.now();
      const answers = await several([...asked.entries()], 4, ([number, one]) =>
        answerOf(clustered[one.library] as Library, one, number),
      );
      const perSecond = (from: number, to: number): string =>
        (asked.length / ((to - from) / 1000)).toFixed(0);
      console.log(
        `${asked.length} questions: ${perSecond(started, between)}/s on one file, ` +
          `${perSecond(between, performance.now())}/s on the cluster`,
      );
      for (const [number, one] of asked.entries()) {
        expect({ id: one.id, answer: answers[number] }).toEqual({
          id: one.id,
          answer: expected[number],
        });
      }
      expect(there.length).toBeGreaterThan(1_000);
    },
    ALL_QUESTIONS,
  );
});
