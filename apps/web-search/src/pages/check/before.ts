import type { CheckedFile, CheckedSet } from '../../check/checked.js';
import { formatNumber } from '../../html/format.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords } from '../../html/words.js';
import type { PairedFigure, ReportBefore, YearPair } from '../../library.js';

/** Where the report of the year before is to be seen. */
export interface BeforeParts {
  /** Name of the result, and all of its files. */
  id: string;
  set: CheckedSet;
}

/** Last year's figures beside this year's, each with a link to its cell; or what would make that possible. */
export function beforePart(view: View, file: CheckedFile, parts: BeforeParts): Markup | false {
  const { check: t } = view.t;
  const { report, before } = file;
  if (!report?.form) return false;
  if (!before) return html`<p class="check-before hint">${t.noBefore(report.year - 1)}</p>`;
  const address = addressBefore(view, before, parts);
  return html`<section class="check-before" aria-labelledby="before-heading">
<details>
<summary><h2 id="before-heading">${t.before(before.year)}</h2></summary>
<p class="hint">${before.from === 'library' ? t.beforeFromLibrary : t.beforeFromFile} ${source(view, before, address)}</p>
${before.pairs.length === 0 ? html`<p>${t.beforeEmpty}</p>` : table(view, before, report.year, address)}
</details>
</section>`;
}

type Address = ((anchor?: string) => string) | undefined;

function addressBefore(view: View, before: ReportBefore, { id, set }: BeforeParts): Address {
  const { to } = view;
  if (before.from === 'library') return (anchor) => to.report(before.name, anchor);
  const index = set.files.findIndex(
    ({ file, report }) => file === before.name && report?.year === before.year,
  );
  return index === -1 ? undefined : (anchor) => to.checkedFile(id, index + 1, anchor);
}

function source({ t: { check: t } }: View, { from, name, year }: ReportBefore, address: Address) {
  const label = from === 'library' ? t.before(year) : name;
  return address ? html`<a href="${address()}">${label}</a>` : label;
}

function table(view: View, before: ReportBefore, year: number, address: Address): Markup {
  const { check: t } = view.t;
  return html`<section class="table-frame" aria-label="${t.before(before.year)}" tabindex="0">
<table class="list check-years">
<thead><tr class="list-head"><th scope="col">${t.indicator}</th><th scope="col" class="amount">${t.yearColumn(before.year)}</th><th scope="col" class="amount">${t.yearColumn(year)}</th><th scope="col" class="amount">${t.difference}</th></tr></thead>
<tbody>${before.pairs.map((pair) => row(view, pair, address))}</tbody>
</table>
</section>`;
}

function row(view: View, pair: YearPair, address: Address): Markup {
  const { label, unit, before, now, difference, apart } = pair;
  return html`<tr><th scope="row">${inWords(view, label)} <span class="unit">${inWords(view, unit ?? '')}</span>${apart !== null && html`<span class="hint">${view.t.check.apart(apart)}</span>`}</th>
<td class="amount">${figure(view, before, address)}</td>
<td class="amount">${figure(view, now, (anchor) => `#${anchor ?? ''}`)}</td>
<td class="amount">${difference !== null && signed(difference)}</td></tr>\n`;
}

/** Leads to its first cell. */
function figure(
  { t: { check: t } }: View,
  { value, status, observations }: PairedFigure,
  address: Address,
) {
  const shown =
    value === null
      ? html`<span class="absent">${status === 'reported' ? '' : t.status[status]}</span>`
      : formatNumber(value);
  return address ? html`<a href="${address(observations[0])}">${shown}</a>` : shown;
}

const signed = (difference: number): string =>
  difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference).replace('-', '−');
