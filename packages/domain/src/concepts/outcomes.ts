/** Several rows of a form added up, each for all applicants. */
export const total = (rows: string[]): string => rows.map((row) => `${row}@total`).join(' + ');

/** The same row in the forms of 2019 and 2021, for all applicants. */
export const both = (row: string) => ({ 2019: `${row}@total`, 2021: `${row}@total` });

/** Why a series of outcomes breaks. */
export const REGROUPED = '2019年起办理结果的分类改变，与此前的答复分类口径不同';
