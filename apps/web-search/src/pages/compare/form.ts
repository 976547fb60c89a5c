import type { CompareState } from '../../figure-addresses.js';
import { languageField } from '../../html/parts.js';
import { attributes, type Content, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords, mixed } from '../../html/words.js';
import type { IndicatorGroup } from '../../library.js';
import type { Choices } from './choices.js';

/** More bodies than these are found by typing, not by looking through boxes. */
const MOST_BOXES = 24;
/** Names that a browser is given to complete what is typed. */
const MOST_NAMES = 300;

/** Chooses bodies, years and indicators. An ordinary form: what is chosen stands in the address. */
export function compareForm(view: View, state: CompareState, choices: Choices): Markup {
  const { t, to } = view;
  return html`<form class="choose" action="${to.compareAction}" method="get">
${languageField(view)}
${agencies(view, state, choices)}
<fieldset>
<legend>${t.compare.years} <span class="hint">${t.compare.allYears}</span></legend>
<div class="boxes boxes-short">${choices.years.map((year) =>
    box('year', String(year), t.compare.yearOf(year), state.years.includes(year)),
  )}</div>
</fieldset>
<fieldset>
<legend>${t.compare.indicators}</legend>
${choices.groups.map((group) => indicators(view, state, group))}
</fieldset>
<p><button class="box-button choose-button" type="submit">${t.compare.button}</button></p>
</form>`;
}

function agencies(view: View, state: CompareState, { agencies: all }: Choices): Markup {
  const { t } = view;
  const chosen = new Set(state.agencies);
  const few = all.length <= MOST_BOXES;
  const boxed = few ? all : all.filter(({ name }) => chosen.has(name));
  return html`<fieldset>
<legend>${t.compare.agencies}</legend>
<div class="boxes">${boxed.map(({ name }) => box('agency', name, mixed(view, name), chosen.has(name)))}</div>
${
  !few &&
  html`<p><label for="add-agency">${t.compare.addAgency}</label>
<input class="choose-field" id="add-agency" name="agency" list="agency-names" autocomplete="off">
<datalist id="agency-names">${all.slice(0, MOST_NAMES).map(({ name }) => html`<option value="${name}"></option>`)}</datalist></p>`
}
</fieldset>`;
}

/** Of a subject the indicators that the library has figures of; open where one is chosen. */
function indicators(view: View, state: CompareState, group: IndicatorGroup): Markup {
  const { t } = view;
  const chosen = group.indicators.filter(({ id }) => state.indicators.includes(id));
  const shown = group.indicators.filter((one) => one.reports > 0 || chosen.includes(one));
  if (shown.length === 0) return html``;
  return html`<details class="choose-group"${attributes({ open: chosen.length > 0 ? '' : undefined })}>
<summary>${inWords(view, group.label)}${chosen.length > 0 && html` <span class="hint">${t.compare.chosen(chosen.length)}</span>`}</summary>
<div class="boxes">${shown.map((one) => box('indicator', one.id, inWords(view, one.label), chosen.includes(one)))}</div>
</details>`;
}

function box(name: string, value: string, label: Content, checked: boolean): Markup {
  const field = attributes({ name, value, checked: checked ? '' : undefined });
  return html`<label class="box-choice"><input type="checkbox"${field}> <span>${label}</span></label>\n`;
}
