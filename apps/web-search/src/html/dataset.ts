import type { StoredReport } from '../library.js';
import { html, type Markup, raw } from './template.js';

/** Where the parts of a dataset are to be had. */
export interface DatasetAddresses {
  page: string;
  json: string;
  csv: string;
}

/**
 * A report as a `Dataset` of schema.org, for search engines of data. A block of data is no script:
 * the content security policy does not concern it. `<` is written so that no word of a report can
 * end the block.
 */
export function dataset(report: StoredReport, { page, json, csv }: DatasetAddresses): Markup {
  const { title, agency, year, document, ingestedAt } = report;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: `${agency.name}${year}年政府信息公开工作年度报告中的数字，每个都附原文出处。`,
    url: page,
    inLanguage: 'zh-CN',
    temporalCoverage: String(year),
    dateModified: ingestedAt,
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: agency.name },
    ...(document.url !== undefined && { isBasedOn: document.url }),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json },
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv },
    ],
  };
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${raw(text)}</script>`;
}
