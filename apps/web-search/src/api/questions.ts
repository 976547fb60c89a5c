import { z } from 'zod';
import { between, name, oneOf, question } from '../http/fields.js';
import { searchSchema } from '../http/parameters.js';
import { ANSWER_LANGUAGES, ANSWERED_IN } from '../routes/answered-in.js';
import { searchQuery } from '../routes/query.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { answer, searchResult, suggestions } from './shapes.js';

/** Most suggestions that can be asked for. */
const MOST_SUGGESTIONS = 20;

/** Asking, searching, and what one may be about to type. */
export function questionEndpoints({ library, settings }: Site): Endpoint[] {
  return [
    endpoint({
      path: '/ask',
      id: 'ask',
      summary: bilingual(
        '回答一个问题，附每个数字的出处',
        'Answers a question, with the source of every figure',
      ),
      query: (options) =>
        z.object({
          q: question(options),
          agency: name(options).optional(),
          lang: oneOf(ANSWER_LANGUAGES, options).optional(),
        }),
      response: answer,
      examples: ({ question: q, report }) => [
        { query: { q } },
        { query: { q, agency: report.agency } },
        { query: { q, lang: 'en' } },
      ],
      answer: async ({ query: { q, agency, lang } }) =>
        library.ask(q, {
          ...(agency !== undefined && { agency }),
          ...(lang !== undefined && { language: ANSWERED_IN[lang] }),
        }),
    }),
    endpoint({
      path: '/search',
      id: 'search',
      summary: bilingual('搜索年报的原文段落', 'Searches the passages of the reports'),
      query: searchSchema,
      response: searchResult,
      examples: ({ report }) => [
        { query: { q: '信息公开', limit: 2 } },
        { query: { q: '信息公开', year: report.year, agency: report.agency, sort: 'newest' } },
      ],
      answer: async ({ query: { year, agency, form, sort, exact, ...rest } }) =>
        library.search(
          searchQuery({
            ...rest,
            years: year,
            agencies: agency,
            forms: form,
            order: sort,
            exact: exact === '1',
          }),
        ),
    }),
    endpoint({
      path: '/suggest',
      id: 'suggest',
      summary: bilingual(
        '接着已写的字，列出答得出的问题',
        'Lists questions that go on from what was typed and that have an answer',
      ),
      query: (options) =>
        z.object({
          q: z.string(options.messages.once('q')).max(settings.questionLimit).default(''),
          limit: between(1, MOST_SUGGESTIONS, options).default(8),
        }),
      response: suggestions,
      examples: () => [{ query: { q: '收到申请', limit: 3 } }, {}],
      answer: async ({ query: { q, limit } }) => ({
        suggestions: await library.suggest(q, limit),
      }),
    }),
  ];
}
