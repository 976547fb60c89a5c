import type { SiteSettings } from '../settings.js';

/** The parts of a request that tell how it came here. */
interface Arrived {
  protocol: string;
  host: string | undefined;
}

/**
 * The address of the site as the outside sees it, without a slash at its end: the setting, or else
 * what the request says, as far as that is the name of a host and nothing more.
 */
export function originOf({ siteUrl, basePath }: SiteSettings, { protocol, host }: Arrived): string {
  if (siteUrl !== undefined) return siteUrl;
  const name = host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host);
  return `${protocol === 'https' ? 'https' : 'http'}://${name ? host : 'localhost'}${basePath}`;
}
