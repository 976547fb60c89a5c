import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { inWords, mixed } from '../../html/words.js';
import type { IndicatorSummary } from '../../library.js';
import type { Choices } from './choices.js';

/** How many examples, and how many bodies one compares. */
const EXAMPLES = 4;
const BODIES = 3;

/** Comparisons that show something in this library: its fullest indicators and bodies. */
export function examples(view: View, { agencies, groups }: Choices): Markup | false {
  const byYears = [...agencies].sort((one, other) => other.years.length - one.years.length);
  const [fullest] = byYears;
  if (!fullest) return false;
  const links = groups
    .flatMap(({ indicators }) => indicators)
    .sort(byReports)
    .slice(0, EXAMPLES);
  const several = byYears.slice(0, BODIES).map(({ name }) => name);
  return html`<section class="part"><h2>${view.t.compare.examples}</h2>
<ul class="questions">${links.map((indicator, index) =>
    example(view, indicator, index % 2 === 0 ? [fullest.name] : several),
  )}</ul></section>`;
}

const byReports = (one: IndicatorSummary, other: IndicatorSummary): number =>
  other.reports - one.reports;

function example(view: View, { id, label }: IndicatorSummary, agencies: string[]): Markup {
  const { t, to } = view;
  const address = to.compare({ agencies, years: [], indicators: [id] });
  return html`<li><a class="question" href="${address}">${mixed(view, t.compare.example(inWords(view, label), agencies.join(t.site.marks.list)))}</a></li>`;
}
