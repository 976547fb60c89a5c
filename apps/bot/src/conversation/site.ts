/** The address of a place in a report on the site. */
export function reportAddress(site: string, report: string, anchor: string): string {
  const hash = anchor === '' ? '' : `#${encodeURI(anchor).replaceAll('#', '%23')}`;
  return `${site}/reports/${encodeURIComponent(report)}${hash}`;
}
