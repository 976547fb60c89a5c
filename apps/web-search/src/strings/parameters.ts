import { bilingual } from './bilingual.js';

/** What is said of a parameter that cannot be used. */
export const parameters = bilingual(
  {
    empty: '请写下您想知道的，再提问。',
    tooLong: (limit: number, length: number) =>
      `问题最多 ${limit} 个字，收到 ${length} 个字。请写短一些。`,
    once: (parameter: string) => `参数 ${parameter} 只能出现一次。`,
    between: (least: number, most: number) => `应是 ${least} 到 ${most} 之间的整数`,
    name: (limit: number) => `应是一个不超过 ${limit} 个字的名称`,
    repeats: (limit: number) => `最多给 ${limit} 个`,
    oneOf: (choices: readonly string[]) => `应是 ${choices.join('、')} 之一`,
    invalid: (parameter: string, detail: string) => `参数 ${parameter} ${detail}。`,
  },
  {
    empty: 'Write what you would like to know, then ask.',
    tooLong: (limit: number, length: number) =>
      `A question has at most ${limit} characters; got ${length}. Please write less.`,
    once: (parameter: string) => `Parameter ${parameter} may be given once only.`,
    between: (least: number, most: number) => `should be a whole number from ${least} to ${most}`,
    name: (limit: number) => `should be a name of at most ${limit} characters`,
    repeats: (limit: number) => `may be given at most ${limit} times`,
    oneOf: (choices: readonly string[]) => `should be one of ${choices.join(', ')}`,
    invalid: (parameter: string, detail: string) => `Parameter ${parameter} ${detail}. `,
  },
);
