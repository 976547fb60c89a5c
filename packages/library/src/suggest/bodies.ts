import type { AgencyEntry } from '@nianbao/answer';
import type { Concept } from '@nianbao/domain';
import { normalise } from '@nianbao/search';

/** A body, and the name of it that stands in a text. */
export interface NamedBody {
  agency: AgencyEntry;
  name: string;
}

/** Below this a name is a letter that stands in many words. */
const SHORTEST = 2;

/** A name of a body as it may be typed. */
interface Completion {
  agency: AgencyEntry;
  letters: string;
}

const SEPARATORS = /[\s\p{P}]/gu;

/** Simplified, half width, without what stands between letters. */
const lettersOf = (name: string): string => normalise(name).text.replace(SEPARATORS, '');

const begins = (name: string, typed: string): boolean => name.startsWith(typed);
const holds = (name: string, typed: string): boolean => name.includes(typed);

const completionsOf = (agency: AgencyEntry): Completion[] =>
  [agency.name, ...agency.aliases].map((name) => ({ agency, letters: lettersOf(name) }));

const byRank = (one: Completion, other: Completion): number =>
  one.letters.length - other.letters.length ||
  other.agency.reports.length - one.agency.reports.length ||
  (one.agency.name < other.agency.name ? -1 : Number(one.agency.name > other.agency.name));

/** The bodies of a library as suggestions look them up: ten thousand take no longer than ten. */
export class Bodies {
  readonly #byName = new Map<string, AgencyEntry>();
  readonly #bySaid = new Map<string, AgencyEntry>();
  #longest = 0;
  readonly #years = new Map<string, Set<number>>();
  /** Those that rather come to mind first: the shortest name, then the body with the most reports. */
  readonly #completions: readonly Completion[];

  constructor(catalogue: readonly AgencyEntry[]) {
    for (const agency of catalogue) {
      this.#byName.set(agency.name, agency);
      for (const said of [agency.name, ...agency.aliases]) this.#addName(said, agency);
      for (const { year, form } of agency.reports) if (form !== null) this.#yearsOn(form).add(year);
    }
    this.#completions = catalogue.flatMap(completionsOf).sort(byRank);
  }

  /** The body of that very name. */
  called(name: string): AgencyEntry | undefined {
    return this.#byName.get(name);
  }

  /** The body whose name or other name stands in the text, by the longest; of one name the first. */
  longestIn(text: string): NamedBody | undefined {
    for (let length = Math.min(this.#longest, text.length); length >= SHORTEST; length -= 1) {
      for (let start = 0; start + length <= text.length; start += 1) {
        const name = text.slice(start, start + length);
        const agency = this.#bySaid.get(name);
        if (agency) return { agency, name };
      }
    }
    return undefined;
  }

  /** The bodies of which a name begins with what was typed, then those of which a name holds it. */
  completing(typed: string, limit: number): AgencyEntry[] {
    const letters = lettersOf(typed);
    const found = new Set<AgencyEntry>();
    if (letters === '') return [];
    for (const meets of [begins, holds]) {
      for (const { agency, letters: name } of this.#completions) {
        if (found.size >= limit) return [...found];
        if (meets(name, letters)) found.add(agency);
      }
    }
    return [...found];
  }

  /** The years in which some body has a report on a form with a place for the figure, latest first. */
  yearsOf({ figures }: Concept): number[] {
    const held = Object.keys(figures).flatMap((form) => [...(this.#years.get(form) ?? [])]);
    return latestFirst(held);
  }

  #addName(said: string, agency: AgencyEntry): void {
    const name = said.normalize('NFKC');
    if (!this.#bySaid.has(name)) this.#bySaid.set(name, agency);
    this.#longest = Math.max(this.#longest, name.length);
  }

  #yearsOn(form: string): Set<number> {
    const known = this.#years.get(form) ?? new Set();
    this.#years.set(form, known);
    return known;
  }
}

/** The years of a body's own reports on such a form, latest first. */
export const yearsOfBody = ({ figures }: Concept, { reports }: AgencyEntry): number[] =>
  latestFirst(
    reports.flatMap(({ year, form }) =>
      form !== null && Object.hasOwn(figures, form) ? [year] : [],
    ),
  );

const latestFirst = (years: readonly number[]): number[] =>
  [...new Set(years)].sort((one, other) => other - one);
