/** Every code a caller can meet, with what it means. Apps map codes to exit statuses and HTTP, each in one place. */
export const ERROR_CODES = {
  'file-missing': 'no file or folder at that path',
  'file-empty': 'the file holds nothing',
  'file-unreadable': 'the system refuses to open it',
  'file-too-large': 'larger than the limit for one document',
  'file-type-unknown': 'no reader for this kind of file',
  'file-type-legacy': 'a kind of file that its program must save as another kind first',
  'file-corrupt': 'it begins like a known kind of file but is damaged or cut short',
  'file-encrypted': 'protected by a password',
  'text-unreadable': 'the bytes are not text in an encoding that is recognised',
  'not-a-report': 'nothing in it shows an annual report on government information disclosure',
  'reading-timeout': 'reading it took longer than the limit and was stopped',
  'reading-memory': 'reading it took more memory than the limit and was stopped',
  'address-refused': 'an address that is not fetched: a private network, or not http(s)',
  'address-failed': 'nothing could be fetched from that address',
  'identity-unknown': 'the body or the year of the report could not be found',
  'report-unknown': 'no report with that id in the library',
  'store-corrupt': 'the library file is damaged',
  'store-locked': 'another process holds the library too long',
  'store-newer': 'the library was written by a newer version',
  'store-unwritable': 'the library folder cannot be written',
  'index-corrupt': 'the search index is damaged or belongs to another library',
  'cluster-away': 'no node of the OpenSearch cluster could be reached',
  'cluster-untrusted':
    'the connection to the cluster could not be made with certificates that both sides trust',
  'cluster-red': 'the cluster answers, and cannot serve all that is stored',
  'cluster-denied': 'the cluster refuses the user or what the user may do',
  'cluster-unprepared': 'the cluster holds no library, or one of another version',
  'cluster-failed': 'the cluster refused a request or could not carry it out',
  'setting-invalid': 'a setting or an argument has an unusable value',
  'setting-missing': 'a setting without a default is not there',
  'tokeniser-missing': 'no Chinese segmenter could be loaded',
} as const;

/** A code of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** The one error class of nianbao: `code` is for programs, `message` says what happened, where, and what to do. */
export class NianbaoError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'NianbaoError';
    this.code = code;
  }
}

/** True for an error of ours, whichever copy of this package made it. */
export function isNianbaoError(error: unknown): error is NianbaoError {
  return (
    error instanceof Error && 'code' in error && Object.hasOwn(ERROR_CODES, String(error.code))
  );
}
