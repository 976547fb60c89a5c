/** A printed label taken apart. */
export interface LabelParts {
  /** `一、`, `（二）`, `3.` or empty. */
  numbering: string;
  /** Printed behind 其中. */
  ofWhich: boolean;
  /** What is left, without bracketed notes. */
  label: string;
}

const NUMBERING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、])/;
const OF_WHICH = /^其中[：:]?/;
/** A note stands at the end; 第（五）项 in the middle of a label is part of it. */
const NOTE = /（[^（）]*）$/;

/** Splits a printed label into numbering, 其中 and the bare label. Brackets in it must be full width. */
export function splitLabel(printed: string): LabelParts {
  const ofWhich = OF_WHICH.test(printed);
  const behind = printed.replace(OF_WHICH, '');
  const numbering = NUMBERING.exec(behind)?.[0] ?? '';
  return { numbering, ofWhich, label: behind.slice(numbering.length).replace(NOTE, '') };
}
