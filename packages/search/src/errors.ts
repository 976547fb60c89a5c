import { type ErrorCode, NianbaoError } from '@nianbao/domain';

/**
 * What can go wrong in this package, and the code of nianbao that it falls under. Every
 * `snapshot-…` is mended by building the index again.
 */
const codes = {
  /** Truncated, damaged, or not a snapshot at all. */
  'snapshot-corrupt': 'index-corrupt',
  /** Written in another version of the format, or in another byte order. */
  'snapshot-version': 'index-corrupt',
  /** Its words were cut by another tokeniser. */
  'snapshot-foreign-tokeniser': 'index-corrupt',
  /** Made from another version of the store. */
  'snapshot-stale': 'index-corrupt',
  /** No segmenter could be loaded. */
  'tokeniser-unavailable': 'tokeniser-missing',
  /** A caller's mistake. */
  'invalid-argument': 'setting-invalid',
} as const satisfies Record<string, ErrorCode>;

/** What exactly went wrong. */
export type SearchErrorReason = keyof typeof codes;

/** An error of this package: `reason` says exactly what, `code` is what apps map to a status. */
export class SearchError extends NianbaoError {
  readonly reason: SearchErrorReason;

  constructor(reason: SearchErrorReason, message: string, options?: { cause?: unknown }) {
    super(codes[reason], message, options);
    this.reason = reason;
  }
}
