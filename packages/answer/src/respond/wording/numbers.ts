/** A number as written in an answer: no grouping, at most six decimals. */
export const written = (value: number): string => String(Number(value.toFixed(6)));
