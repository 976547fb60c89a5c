import { type Endpoint, type Example, type Held, methodOf } from '../../api/endpoint.js';
import { exampleAddress, type ParameterText } from '../../api/parameters.js';
import { html, type Markup } from '../../html/template.js';
import type { View } from '../../html/view.js';
import { mixed } from '../../html/words.js';

/** What the page of the API tells. */
export interface ApiGuide {
  endpoints: readonly Endpoint[];
  /** Nothing where the library is empty. */
  held: Held | undefined;
  /** Address of the API. */
  root: string;
  /** Requests that one address may send in so many seconds; 0 for any number. */
  rate: { limit: number; window: number };
  problems: readonly { code: string; status: number; title: string }[];
  parameters(endpoint: Endpoint): readonly ParameterText[];
}

/** The API for people to read: every address, its parameters, and examples that are links. */
export function apiPage(view: View, guide: ApiGuide): Markup {
  const { apiPage: t } = view.t;
  return html`<div class="frame prose">
<h1>${t.heading}</h1>
<p class="lead">${t.description}</p>
<p>${t.lead}</p>
<p>${t.documentLead} <a href="${view.to.api.openApi}">${t.document}</a></p>
<section class="part"><h2>${t.endpoints}</h2>
${guide.endpoints.map((endpoint) => endpointPart(view, endpoint, guide))}
</section>
<section class="part"><h2>${t.rules}</h2>
<ul><li>${t.blank}</li><li>${t.paging}</li><li>${t.caching}</li><li>${guide.rate.limit === 0 ? t.unlimited : t.limits(guide.rate.limit, guide.rate.window)}</li></ul>
</section>
${problemPart(view, guide)}
</div>`;
}

function endpointPart(view: View, endpoint: Endpoint, guide: ApiGuide): Markup {
  const { path, id, summary } = endpoint;
  const examples = guide.held ? endpoint.examples(guide.held) : [];
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h3 id="${id}-heading"><code>${methodOf(endpoint).toUpperCase()} ${path}</code></h3>
<p>${summary[view.language]}</p>
${parameterTable(view, guide.parameters(endpoint), path)}
${
  examples.length > 0 &&
  html`<p>${view.t.apiPage.example}</p>
<ul>${examples.map((example) => exampleLink(view, endpoint, example, guide))}</ul>`
}
</section>
`;
}

function exampleLink(view: View, endpoint: Endpoint, example: Example, { root }: ApiGuide): Markup {
  const address = `${root}${exampleAddress(endpoint, example)}`;
  if (endpoint.body) return html`<li><code>curl -F files=@report.docx ${address}</code></li>`;
  return html`<li><a href="${address}"><code>${mixed(view, decodeURI(address))}</code></a></li>`;
}

function parameterTable(view: View, parameters: readonly ParameterText[], path: string): Markup {
  const { apiPage: t } = view.t;
  if (parameters.length === 0) return html`<p>${t.noParameters}</p>`;
  return html`<section class="table-frame" aria-label="${t.parameters} ${path}" tabindex="0">
<table class="operands">
<thead><tr><th scope="col">${t.parameter}</th><th scope="col">${t.kind}</th><th scope="col">${t.required}</th></tr></thead>
<tbody>${parameters.map(
    ({ name, kind, required }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${kind}</td><td>${required ? t.yes : t.no}</td></tr>\n`,
  )}</tbody>
</table></section>`;
}

function problemPart(view: View, { problems }: ApiGuide): Markup {
  const { apiPage: t } = view.t;
  return html`<section class="part"><h2>${t.problems}</h2>
<p>${t.problemsLead}</p>
<section class="table-frame" aria-label="${t.problems}" tabindex="0">
<table class="operands">
<thead><tr><th scope="col">${t.code}</th><th scope="col">${t.status}</th><th scope="col">${t.meaning}</th></tr></thead>
<tbody>${problems.map(
    ({ code, status, title }) =>
      html`<tr><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>\n`,
  )}</tbody>
</table></section>
</section>`;
}
