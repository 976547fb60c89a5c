import { type Addresses, addressesOf } from '../addresses.js';
import type { Assets } from '../http/assets.js';
import { type Catalogue, catalogueOf, type Language } from '../strings/index.js';

/** In which words and with which links a page is written: the first argument of whatever makes markup. */
export interface View {
  language: Language;
  /** The words of the page. */
  t: Catalogue;
  /** The links of the page; they keep its language. */
  to: Addresses;
  /** Address of a static file. */
  asset(name: string): string;
  /** This very page in the other language. */
  otherLanguage: { language: Language; address: string };
}

/** Where a page stands. */
export interface ViewOptions {
  language: Language;
  /** The path below which the site stands. */
  base?: string;
  /** Path and query that were asked for, without the base. */
  url?: string;
  assets?: Assets;
}

/** The view of one request. */
export function viewOf({ language, base = '', url = '/', assets }: ViewOptions): View {
  return {
    language,
    t: catalogueOf(language),
    to: addressesOf({ base, language }),
    asset: (name) => `${base}${assets?.address(name) ?? `/assets/${name}`}`,
    otherLanguage: inOtherLanguage(language, base, url),
  };
}

function inOtherLanguage(language: Language, base: string, url: string) {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const [asked = '/', query = ''] = url.split('?', 2);
  // Several slashes at the start would lead to another host.
  const path = asked.replace(/^[/\\]+/, '/');
  const parameters = new URLSearchParams(query);
  parameters.delete('lang');
  if (other !== 'zh-CN') parameters.set('lang', other);
  const rest = parameters.toString();
  return { language: other, address: `${base}${path}${rest && `?${rest}`}` };
}
