import type { SearchState } from '../addresses.js';
import { formatNumber } from '../html/format.js';
import { attributes, html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import type { SearchResult } from '../library.js';

/** One thing to filter by. */
interface Group {
  label: string;
  all: string;
  /** How many passages each choice has. */
  counts: Readonly<Record<string, number>>;
  chosen: readonly string[];
  /** The search with one choice, or with none. */
  state(choice?: string): SearchState;
}

/** Links that narrow the search; a group with nothing to choose is left out. */
export function filters(
  view: View,
  { year, agency }: SearchResult['facets'],
  state: SearchState,
): Markup | false {
  const groups = [years(view, year, state), agencies(view, agency, state)].filter(offersChoice);
  if (groups.length === 0) return false;
  return html`<nav class="filters" aria-label="${view.t.results.filters}">${groups.map((each) => group(view, each))}</nav>`;
}

function years(view: View, counts: Group['counts'], state: SearchState): Group {
  return {
    label: view.t.results.byYear,
    all: view.t.results.allYears,
    counts,
    chosen: (state.years ?? []).map(String),
    state: (year) => ({ ...state, offset: 0, years: year === undefined ? [] : [Number(year)] }),
  };
}

function agencies(view: View, counts: Group['counts'], state: SearchState): Group {
  return {
    label: view.t.results.byAgency,
    all: view.t.results.allAgencies,
    counts,
    chosen: state.agencies ?? [],
    state: (agency) => ({ ...state, offset: 0, agencies: agency === undefined ? [] : [agency] }),
  };
}

function offersChoice({ counts, chosen }: Group): boolean {
  return Object.keys(counts).length > 1 || chosen.length > 0;
}

function group(view: View, { label, all, counts, chosen, state }: Group): Markup {
  const choices = Object.entries(counts).map(([name, count]) =>
    choice(
      view,
      html`${name} <span class="count">${formatNumber(count)}</span>`,
      state(name),
      chosen.includes(name),
    ),
  );
  return html`<div class="filter"><h3>${label}</h3>
<ul>${choice(view, html`${all}`, state(), chosen.length === 0)}${choices}</ul></div>`;
}

function choice(view: View, label: Markup, state: SearchState, current: boolean): Markup {
  const link = attributes({
    href: view.to.search(state),
    'aria-current': current ? 'true' : undefined,
  });
  return html`<li><a${link}>${label}</a></li>`;
}
