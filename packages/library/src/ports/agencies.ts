import type { AgencyEntry } from '@nianbao/answer';

/** Half width, without spaces, so that （ and ( are the same. */
const fold = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/**
 * Names of the bodies that `text` names: the one called exactly that, or else all whose name or
 * other name contains it.
 */
export function agenciesNamed(catalogue: readonly AgencyEntry[], text: string): string[] {
  const wanted = fold(text);
  const names = catalogue.map(({ name, aliases }) => ({ name, all: [name, ...aliases].map(fold) }));
  const exact = names.filter(({ all }) => all.includes(wanted));
  const found = exact.length > 0 ? exact : names.filter(({ all }) => contains(all, wanted));
  return found.map(({ name }) => name);
}

const contains = (names: readonly string[], wanted: string): boolean =>
  wanted !== '' && names.some((name) => name.includes(wanted));
