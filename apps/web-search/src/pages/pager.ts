import { attributes, html, type Markup } from '../html/template.js';
import type { View } from '../html/view.js';

/** Where a page of a list stands, and the address of the others. */
export interface PagerState {
  offset: number;
  pageSize: number;
  total: number;
  /** No page begins beyond this. */
  limit?: number;
  address(offset: number): string;
}

/** Pages named beside the present one. */
const BESIDE = 2;

/** Links to the pages of a list: the ones beside, the first and the last. */
export function pager(view: View, state: PagerState): Markup | false {
  const { offset, pageSize, total, limit = Number.POSITIVE_INFINITY } = state;
  const last = Math.min(Math.ceil(total / pageSize), Math.floor(limit / pageSize) + 1);
  const current = Math.floor(offset / pageSize) + 1;
  if (last <= 1) return false;
  const { results } = view.t;
  const to = (page: number) => state.address((page - 1) * pageSize);
  const step = (label: string, rel: string, page: number) =>
    html`<li><a class="page-step"${attributes({ rel, href: to(page) })}>${label}</a></li>`;
  return html`<nav class="pages" aria-label="${results.pages}"><ul>
${current > 1 && step(results.previous, 'prev', Math.min(current - 1, last))}
${numbers(current, last).map((page) => (page === undefined ? html`<li class="page-gap" aria-hidden="true">…</li>` : number(view, page, current, to(page))))}
${current < last && step(results.next, 'next', current + 1)}
</ul></nav>`;
}

function number(view: View, page: number, current: number, href: string): Markup {
  const label = { 'aria-label': view.t.results.pageNumber(page) };
  const link = attributes({
    href,
    ...label,
    'aria-current': page === current ? 'page' : undefined,
  });
  return html`<li><a class="page-number"${link}>${page}</a></li>`;
}

/** The pages to name, with `undefined` for a gap. */
function numbers(current: number, last: number): (number | undefined)[] {
  const named = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - current) <= BESIDE,
  );
  return named.flatMap((page, index) =>
    page - (named[index - 1] ?? 0) > 1 ? [undefined, page] : [page],
  );
}
