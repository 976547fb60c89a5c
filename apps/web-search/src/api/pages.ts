import { z } from 'zod';
import { between, type FieldOptions } from '../http/fields.js';

/** The parameters of a list that is answered in pages. */
export const paging = (options: FieldOptions, most = Number.MAX_SAFE_INTEGER) => ({
  limit: between(1, options.settings.pageSizeLimit, options).default(
    Math.min(100, options.settings.pageSizeLimit),
  ),
  offset: between(0, most, options).default(0),
});

/** Where in a list of `total` a page stands, and the address of the next. */
export function pageOf(
  total: number,
  { limit, offset }: { limit: number; offset: number },
  url: string,
) {
  const more = offset + limit < total;
  return { total, limit, offset, next: more ? moved(url, offset + limit) : null };
}

function moved(url: string, offset: number): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('offset', String(offset));
  return `${path}?${parameters}`;
}

/** No parameters beside the path's. */
export const none = () => z.object({});
