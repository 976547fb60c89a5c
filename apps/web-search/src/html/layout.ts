import { addresses } from '../addresses.js';
import type { Assets } from '../http/assets.js';
import { site as strings } from '../strings.js';
import { attributes, type Content, html, type Markup, raw } from './template.js';

/** What differs from page to page. */
export interface PageParts {
  title: string;
  main: Content;
  /** Address of the same content as JSON. */
  json?: string;
  /** Which entry of the navigation is this page. */
  current?: 'reports';
}

/** A whole page: head, masthead, main part, footer. */
export function layout(assets: Assets, { title, main, json, current }: PageParts): Markup {
  return html`${raw('<!DOCTYPE html>')}
<html lang="${strings.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${strings.titleOf(title)}</title>
<meta name="description" content="${strings.description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.address('tokens.css')}">
<link rel="stylesheet" href="${assets.address('site.css')}">
<link rel="icon" type="image/svg+xml" href="${assets.address('favicon.svg')}">
${json && html`<link rel="alternate" type="application/json" href="${json}">`}
</head>
<body id="top">
<a class="skip" href="#main">${strings.skip}</a>
${masthead(current)}
<main id="main" tabindex="-1">${main}</main>
${footer(json)}
</body>
</html>
`;
}

function masthead(current: PageParts['current']): Markup {
  const reports = attributes({
    href: addresses.reports,
    'aria-current': current === 'reports' ? 'page' : undefined,
  });
  return html`<header class="masthead">
<div class="frame">
<a class="brand" href="${addresses.home}"><span class="seal">${strings.seal}</span> ${strings.name}</a>
<nav class="masthead-nav" aria-label="${strings.navigation}"><a${reports}>${strings.reports}</a></nav>
</div>
</header>`;
}

function footer(json: string | undefined): Markup {
  return html`<footer class="footer">
<div class="frame">
<p>${strings.footer}</p>
${json && html`<p><a href="${json}">${strings.sameAsJson}</a></p>`}
</div>
</footer>`;
}
