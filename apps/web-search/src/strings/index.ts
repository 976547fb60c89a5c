/**
 * Everything a person reads on this site that is not a report's or an answer's own words: one file
 * a page family, each string in both languages side by side.
 */
import { about } from './about.js';
import { answerCard } from './answer-card.js';
import { apiPage } from './api-page.js';
import { type Bilingual, LANGUAGES, type Language } from './bilingual.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { forms } from './forms.js';
import { box, home } from './home.js';
import { indicators } from './indicators.js';
import { parameters } from './parameters.js';
import { errorPage, problems } from './problems.js';
import { reportPage } from './report-page.js';
import { reportList } from './reports.js';
import { results } from './search.js';
import { site } from './site.js';

export type { Language } from './bilingual.js';

const pages = {
  about,
  site,
  box,
  home,
  answerCard,
  apiPage,
  results,
  forms,
  indicators,
  check,
  compare,
  reportList,
  reportPage,
  errorPage,
  parameters,
  problems,
};

type Pages = typeof pages;

/** The strings of every page in one language. */
export type Catalogue = { readonly [Page in keyof Pages]: Pages[Page][Language] };

function inLanguage(language: Language): Catalogue {
  const entries: [string, Bilingual<unknown>][] = Object.entries(pages);
  return Object.fromEntries(entries.map(([page, both]) => [page, both[language]])) as Catalogue;
}

const catalogues: Readonly<Record<Language, Catalogue>> = {
  'zh-CN': inLanguage('zh-CN'),
  en: inLanguage('en'),
};

/** The strings of every page in that language. */
export const catalogueOf = (language: Language): Catalogue => catalogues[language];

/** The language that a request asks for with `lang=`; Chinese where it asks for none, or for another. */
export function languageOf(query: Readonly<Record<string, unknown>>): Language {
  return LANGUAGES.find((language) => language === query['lang']) ?? 'zh-CN';
}
