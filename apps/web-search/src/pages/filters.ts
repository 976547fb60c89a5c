import type { SearchState } from '../addresses.js';
import { formatNumber } from '../html/format.js';
import { formName } from '../html/forms.js';
import { attributes, html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';
import { mixed } from '../html/words.js';
import type { SearchResult } from '../library.js';

/** One thing to filter by, with the search that each choice leads to. */
interface Facet {
  label: string;
  choices: readonly Choice[];
}

interface Choice {
  name: string;
  /** How many passages it would find. */
  count: number;
  chosen: boolean;
  /** The search with it, or, where it is chosen, without it. */
  toggled: SearchState;
}

/** Choices shown of a facet; the rest is folded away. */
const UNFOLDED = 6;
/** Choices of a facet at most: nobody looks through thousands of bodies, and they would weigh half a megabyte. */
const MOST_CHOICES = 36;

/** Links that narrow the search; a facet with nothing to choose is left out. */
export function filters(view: View, facets: SearchResult['facets'], state: SearchState) {
  const shown = facetsOf(view, facets, state).filter(offersChoice);
  if (shown.length === 0) return false;
  return html`<nav class="filters" aria-label="${view.t.results.filters}">${shown.map((each) => facet(view, each))}</nav>`;
}

/** What is chosen, each with a link that takes it away. */
export function chips(view: View, facets: SearchResult['facets'], state: SearchState) {
  const chosen = facetsOf(view, facets, state).flatMap(({ choices }) =>
    choices.filter((choice) => choice.chosen),
  );
  if (chosen.length === 0) return false;
  const { results } = view.t;
  const all = { ...state, years: [], agencies: [], forms: [], offset: 0 };
  const items = chosen.map(
    ({ name, toggled }) =>
      html`<li><a class="chip" href="${view.to.search(toggled)}"><span class="hidden">${results.remove('')}</span>${name}<span class="chip-cross" aria-hidden="true">×</span></a></li>`,
  );
  return html`<div class="chosen"><h3 class="hidden">${results.chosen}</h3>
<ul class="chips">${items}${chosen.length > 1 && html`<li><a class="chip-all" href="${view.to.search(all)}">${results.removeAll}</a></li>`}</ul></div>`;
}

function facetsOf(view: View, facets: SearchResult['facets'], state: SearchState): Facet[] {
  const { years = [], agencies = [], forms = [] } = state;
  const { results } = view.t;
  const choicesOf = (
    counts: Readonly<Record<string, number>>,
    chosen: readonly string[],
    change: (values: string[]) => SearchState,
  ): Choice[] =>
    withChosen(counts, chosen).map(([value, count]) => ({
      name: value,
      count,
      chosen: chosen.includes(value),
      toggled: { ...change(toggle(chosen, value)), offset: 0 },
    }));
  const byForm = choicesOf(facets.form, forms, (values) => ({ ...state, forms: values }));
  return [
    {
      label: results.byYear,
      choices: choicesOf(facets.year, years.map(String), (values) => ({
        ...state,
        years: values.map(Number),
      })).sort((one, other) => Number(other.name) - Number(one.name)),
    },
    {
      label: results.byAgency,
      choices: choicesOf(facets.agency, agencies, (values) => ({
        ...state,
        agencies: values,
      })).sort(byCount),
    },
    {
      label: results.byForm,
      choices: byForm.sort(byCount).map((one) => ({ ...one, name: formName(view, one.name) })),
    },
  ];
}

/** A choice stays to be seen and taken away when it finds nothing any more. */
function withChosen(
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): [string, number][] {
  const without = chosen.filter((value) => !Object.hasOwn(counts, value));
  return [...Object.entries(counts), ...without.map((value): [string, number] => [value, 0])];
}

function toggle(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** What is chosen first, then what finds most. */
function byCount(one: Choice, other: Choice): number {
  return Number(other.chosen) - Number(one.chosen) || other.count - one.count;
}

function offersChoice({ choices }: Facet): boolean {
  return choices.length > 1 || choices.some(({ chosen }) => chosen);
}

function facet(view: View, { label, choices }: Facet): Markup {
  const links = choices.slice(0, MOST_CHOICES).map((each) => choiceLink(view, each));
  const folded = links.slice(UNFOLDED);
  const unlisted = choices.length - links.length;
  return html`<div class="filter"><h3>${label}</h3>
<ul>${links.slice(0, UNFOLDED)}</ul>
${folded.length > 0 && html`<details><summary>${view.t.results.more(folded.length)}</summary><ul>${folded}</ul></details>`}
${unlisted > 0 && html`<p class="hint">${view.t.results.unlisted(unlisted)}</p>`}</div>`;
}

function choiceLink(view: View, { name, count, chosen, toggled }: Choice): Markup {
  const link = attributes({
    href: view.to.search(toggled),
    'aria-current': chosen ? 'true' : undefined,
  });
  return html`<li><a${link}><span class="choice">${mixed(view, name)}</span> <span class="count">${formatNumber(count)}</span></a></li>`;
}
