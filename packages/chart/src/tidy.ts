import { withoutGuards } from './text.js';
import { FONT_FAMILY } from './theme.js';

const rootOf = (language: string): string =>
  `role="img" aria-labelledby="title description" lang="${language}" font-family="${FONT_FAMILY}"`;

/** What is said of a drawing to whoever cannot see it. */
interface Described {
  title: string;
  description: string;
  language: string;
}

/**
 * ECharts numbers what it draws over the life of the process and styles it for a pointer. What is
 * left here is the same for the same chart, and needs no style that a strict policy would refuse.
 * Quotes and angles in texts are escaped, so none of these patterns meets what a chart says.
 */
export function tidySvg(
  svg: string,
  described: Described,
  seriesOf: readonly (number | undefined)[],
): string {
  return withoutGuards(svg)
    .replace(/<style ?>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/ (?:pointer-events="visible"|xml:space="preserve")/g, '')
    .replace(/(="(?:url\(#|#)?)zr\d+-(?=[a-z]+\d)/g, '$1')
    .replace(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replace(
      / ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"( ecmeta_ssr_type="\w+")?( ecmeta_silent="true")?/g,
      dataAttributes(seriesOf),
    )
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replaceAll(` font-family="${FONT_FAMILY}"`, '')
    .replace(
      /^<svg ([^>]*)>/,
      (_, sizes: string) => `<svg ${rootOf(described.language)} ${sizes}>\n${heading(described)}`,
    );
}

/** `font-size:12px;` as ` font-size="12px"`. */
function asAttributes(style: string): string {
  const pairs = style.split(';').map((pair) => pair.split(':').map((part) => part.trim()));
  return pairs
    .filter(([name, value]) => name !== '' && value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** Each bar and point says which value it stands for, in the caller's own numbering. */
const dataAttributes =
  (seriesOf: readonly (number | undefined)[]) =>
  (_: string, series: string, point: string, type?: string): string => {
    const of = seriesOf[Number(series)];
    return of === undefined || !type?.includes('"chart"')
      ? ''
      : ` data-series="${of}" data-point="${point}"`;
  };

const heading = ({ title, description }: Described): string =>
  `<title id="title">${escapeXml(title)}</title>\n<desc id="description">${escapeXml(description)}</desc>`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
