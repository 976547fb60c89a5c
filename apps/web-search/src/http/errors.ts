import type { ErrorCode } from '../library.js';

/** What can go wrong between a browser and this site, with the status it gets. */
const SITE_STATUS = {
  'question-empty': 400,
  'question-too-long': 400,
  'parameter-invalid': 400,
  'address-invalid': 400,
  'page-unknown': 404,
  'method-unsupported': 405,
  'indicator-unknown': 404,
  'body-too-large': 413,
  'upload-empty': 400,
  'upload-invalid': 400,
  'upload-too-large': 413,
  'upload-too-many': 413,
  'checks-full': 503,
  'result-gone': 404,
  'origin-refused': 403,
  'contribute-off': 403,
  'export-too-large': 422,
  'too-many-requests': 429,
  'time-limit': 503,
  internal: 500,
} as const;

/** The status of each error of the library. A request can meet few of them; all are here. */
const LIBRARY_STATUS: Record<ErrorCode, number> = {
  'file-missing': 404,
  'file-empty': 422,
  'file-unreadable': 422,
  'file-too-large': 413,
  'file-type-unknown': 415,
  'file-type-legacy': 415,
  'file-corrupt': 422,
  'file-encrypted': 422,
  'text-unreadable': 422,
  'not-a-report': 422,
  'reading-timeout': 422,
  'reading-memory': 422,
  'address-refused': 403,
  'address-failed': 502,
  'identity-unknown': 422,
  'report-unknown': 404,
  'store-corrupt': 500,
  'store-locked': 503,
  'store-newer': 500,
  'store-unwritable': 500,
  'index-corrupt': 500,
  'cluster-away': 503,
  'cluster-red': 503,
  'cluster-denied': 500,
  'cluster-untrusted': 500,
  'cluster-unprepared': 500,
  'cluster-failed': 500,
  'setting-invalid': 400,
  'setting-missing': 500,
  'tokeniser-missing': 500,
};

/** A code of this site. */
export type SiteErrorCode = keyof typeof SITE_STATUS;

/** Any code that a problem can have. */
export type ProblemCode = SiteErrorCode | ErrorCode;

/** HTTP status of every code, the only place that says so. */
export const STATUS: Readonly<Record<ProblemCode, number>> = { ...LIBRARY_STATUS, ...SITE_STATUS };

/** A parameter that could not be used, and why. */
export interface ParameterError {
  parameter: string;
  detail: string;
}

/**
 * A request that this site cannot answer. `message` is for the person who sent it; without one, what
 * the catalogue says of the code is shown.
 */
export class SiteError extends Error {
  readonly code: SiteErrorCode;
  readonly errors: readonly ParameterError[];

  constructor(code: SiteErrorCode, message = '', errors: readonly ParameterError[] = []) {
    super(message);
    this.name = 'SiteError';
    this.code = code;
    this.errors = errors;
  }
}

/** True for a code that has a status. */
export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(STATUS, code);
}

/** True where the question itself cannot be used, so that asking again is the way on. */
export function isQuestionError(error: unknown): error is SiteError {
  return (
    error instanceof SiteError &&
    (error.code === 'question-empty' || error.code === 'question-too-long')
  );
}
