import type { Request } from 'express';
import type { SiteSettings } from '../settings.js';
import { SiteError } from './errors.js';

/** What a request shows of where it comes from. */
type Shown = 'own' | 'foreign' | 'nothing';

/**
 * Refuses what a page of another site sends in a person's name. A program shows no origin; it may check,
 * and where `proven`, what changes something, it may not.
 */
export function mustBeOwn(request: Request, settings: SiteSettings, proven: boolean): void {
  const shown = whereFrom(request, settings);
  if (shown === 'foreign' || (proven && shown === 'nothing')) {
    throw new SiteError('origin-refused');
  }
}

/** Over plain HTTP browsers send `Origin` alone. */
function whereFrom(request: Request, { siteUrl }: SiteSettings): Shown {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign';
  const origin = request.get('Origin');
  if (origin === undefined) return 'nothing';
  if (!URL.canParse(origin)) return 'foreign';
  const own = [request.host, siteUrl === undefined ? undefined : new URL(siteUrl).host];
  return own.includes(new URL(origin).host) ? 'own' : 'foreign';
}
