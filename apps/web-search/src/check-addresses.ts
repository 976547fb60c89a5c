/** Addresses of what was handed in to be checked. */

type Page = (path: string, pairs?: readonly [string, string][], anchor?: string) => string;

/** Formats that findings can be taken away in. */
export const FINDING_FORMATS = ['csv', 'xlsx', 'json'] as const;
/** A format of {@link FINDING_FORMATS}. */
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** The form, and the results, which are there for a while. */
export function checkAddresses(page: Page) {
  return {
    /** The form, and where it goes to. */
    check: page('/check'),
    checkForgotten: page('/check', [['cleared', '1']]),
    checkForget: page('/check/forget'),
    /** All files of a result. */
    checked: (id: string) => page(`/check/results/${id}`),
    /** One file of it, counted from 1. */
    checkedFile: (id: string, file: number, anchor?: string) =>
      page(`/check/results/${id}/${file}`, [], anchor),
    checkedSheet: (id: string) => page(`/check/results/${id}/sheet`),
    checkedFindings: (id: string, format: FindingFormat) =>
      page(`/check/results/${id}/findings.${format}`),
  } as const;
}
