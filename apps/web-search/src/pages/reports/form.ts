import { NO_FORM, REPORT_STATES, REPORTS_ORDERS, type ReportsState } from '../../addresses.js';
import { formName } from '../../html/forms.js';
import { languageField } from '../../html/parts.js';
import { attributes, html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import type { ReportsPage } from '../../library.js';

/** How many reports each choice would leave. */
type Choices = ReportsPage['choices'];

interface Option {
  value: string;
  label: string;
}

/** The form that filters and sorts the list: it works without script and stands in the address. */
export function filterForm(view: View, choices: Choices, state: ReportsState): Markup {
  const { reportList: t } = view.t;
  const name = attributes({ value: state.agency });
  return html`<form class="list-filter" action="${view.to.reportsForm}" method="get" aria-label="${t.filters}">
${languageField(view)}
<p class="field field-wide"><label for="agency">${t.agency}</label><input id="agency" name="agency" type="search" autocomplete="off"${name}></p>
${select('year', t.year, state.year, [{ value: '', label: t.allYears }, ...years(view, choices)])}
${select('form', t.form, state.form, [{ value: '', label: t.allForms }, ...forms(view, choices)])}
${select('state', t.state, state.state, [{ value: '', label: t.allStates }, ...states(view, choices)])}
${select('sort', t.sort, state.order, orders(view))}
<p class="field"><button class="button" type="submit">${t.apply}</button></p>
</form>`;
}

function select(
  name: string,
  label: string,
  chosen: string | number | undefined,
  options: readonly Option[],
): Markup {
  const items = options.map(({ value, label }) => {
    const selected = value === String(chosen ?? '') ? '' : undefined;
    return html`<option${attributes({ value, selected })}>${label}</option>`;
  });
  return html`<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${items}</select></p>`;
}

const years = ({ t }: View, choices: Choices): Option[] =>
  choices.years.map(({ value, reports }) => ({
    value: String(value),
    label: t.reportList.choice(String(value), reports),
  }));

const forms = (view: View, choices: Choices): Option[] =>
  choices.forms.map(({ value, reports }) => ({
    value: value ?? NO_FORM,
    label: view.t.reportList.choice(formName(view, value), reports),
  }));

const states = ({ t }: View, choices: Choices): Option[] =>
  REPORT_STATES.map((value) => ({
    value,
    label: t.reportList.choice(t.reportList.states[value], choices.states[value]),
  }));

function orders({ t }: View): Option[] {
  return REPORTS_ORDERS.map((value) => ({ value, label: t.reportList.orders[value] }));
}
