/** Something that a look at a library found. */
export interface Problem {
  code:
    | 'store-damaged'
    | 'report-damaged'
    | 'document-damaged'
    | 'counts-wrong'
    | 'snapshot-damaged'
    | 'snapshot-old'
    | 'leftover-file';
  /** What is wrong, where, and what to do. */
  message: string;
  /** True where it was put right: only what can be made again from the rest ever is. */
  mended: boolean;
}

/** What a look at a library came to. */
export interface Examination {
  reports: number;
  documents: number;
  problems: Problem[];
}

/** A problem as it is found. */
export const problem = (code: Problem['code'], message: string): Problem => ({
  code,
  message,
  mended: false,
});
