import { attributes, type Content, html, type Markup, raw } from './template.js';
import type { View } from './view.js';

/** An entry of the navigation. */
export type NavigationEntry = 'reports' | 'indicators' | 'compare' | 'check' | 'about' | 'api';

/** What differs from page to page. */
export interface PageParts {
  title: string;
  main: Content;
  /** Address of the same content as JSON. */
  json?: string;
  /** Which entry of the navigation is this page. */
  current?: NavigationEntry;
  /** Style sheets of `public/` beside the common ones. */
  styles?: readonly string[];
  /** Scripts of `public/` that make the page handier; it works without them. */
  scripts?: readonly string[];
  /** More for the head, such as data about the page. */
  head?: Content;
}

/** A whole page: head, masthead, main part, footer. */
export function layout(view: View, parts: PageParts): Markup {
  const { main, json, current } = parts;
  return html`${raw('<!DOCTYPE html>')}
<html lang="${view.language}">
${head(view, parts)}
<body id="top">
<a class="skip" href="#main">${view.t.site.skip}</a>
${masthead(view, current)}
<main id="main" tabindex="-1">${main}</main>
${footer(view, json)}
</body>
</html>
`;
}

function head(view: View, { title, json, styles = [], scripts = [], head: more }: PageParts) {
  const { site } = view.t;
  const other = view.otherLanguage;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.titleOf(title)}</title>
<meta name="description" content="${site.description}">
<meta name="color-scheme" content="light dark">
${['site.css', ...styles].map((name) => html`<link rel="stylesheet" href="${view.asset(name)}">\n`)}
<link rel="icon" type="image/svg+xml" href="${view.asset('favicon.svg')}">
<link rel="search" type="application/opensearchdescription+xml" title="${site.name}" href="${view.to.openSearch}">
<link rel="alternate" type="application/atom+xml" title="${site.feed}" href="${view.to.feed}">
<link rel="alternate" hreflang="${other.language}" href="${other.address}">
${json && html`<link rel="alternate" type="application/json" href="${json}">`}
${scripts.map((name) => html`<script src="${view.asset(name)}" defer></script>\n`)}
${more}
</head>`;
}

/** The entries of the navigation, in order; a page family adds its own here. */
const NAVIGATION: readonly [NavigationEntry, (view: View) => { label: string; address: string }][] =
  [
    ['reports', ({ t, to }) => ({ label: t.site.reports, address: to.reports })],
    ['indicators', ({ t, to }) => ({ label: t.site.indicators, address: to.indicators })],
    ['compare', ({ t, to }) => ({ label: t.site.compare, address: to.compareForm })],
    ['check', ({ t, to }) => ({ label: t.site.check, address: to.check })],
    ['api', ({ t, to }) => ({ label: t.site.api, address: to.apiPage })],
    ['about', ({ t, to }) => ({ label: t.site.about, address: to.about })],
  ];

function masthead(view: View, current: PageParts['current']): Markup {
  const { site } = view.t;
  const entries = NAVIGATION.map(([entry, describe]) => {
    const { label, address } = describe(view);
    const link = { href: address, 'aria-current': current === entry ? 'page' : undefined };
    return html`<a${attributes(link)}>${label}</a>\n`;
  });
  return html`<header class="masthead">
<div class="frame">
<a class="brand" href="${view.to.home}"><span class="seal" lang="zh-CN">${site.seal}</span> ${site.name}</a>
<nav class="masthead-nav" aria-label="${site.navigation}">${entries}</nav>
</div>
</header>`;
}

function footer(view: View, json: string | undefined): Markup {
  const { site } = view.t;
  const { language, address } = view.otherLanguage;
  return html`<footer class="footer">
<div class="frame">
<p>${site.footer}</p>
<p><a href="${address}" hreflang="${language}" lang="${language}">${site.otherLanguage}</a>
${json && html` <a href="${json}">${site.sameAsJson}</a>`}</p>
</div>
</footer>`;
}
