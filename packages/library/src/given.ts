/** What looks like a path rather than the id of a report: it has a separator or an extension. */
const PATH_LIKE = /[/\\]|\.[a-z0-9]{1,5}$/i;

/** True for what is rather the path of a file than the id of a report. */
export const isPathLike = (text: string): boolean => PATH_LIKE.test(text);

/** One or several, as a list. */
export const listOf = <Value extends string | object>(
  given: Value | readonly Value[],
): readonly Value[] => (isList(given) ? given : [given]);

/** `Array.isArray` does not know lists that are read-only. */
const isList = <Value>(given: Value | readonly Value[]): given is readonly Value[] =>
  Array.isArray(given);
