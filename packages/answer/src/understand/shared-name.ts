import { fold } from '../words/fold.js';
import type { AgencyMention } from './agencies.js';

/** A short name that several bodies share, and their names. */
export interface SharedName {
  said: string;
  names: readonly string[];
}

const sameWords = (one: AgencyMention, other: AgencyMention): boolean =>
  one.start === other.start && one.end === other.end;

/** What is the full name of one body is no short name of another. */
export function withoutNamesakes(
  text: string,
  mentions: readonly AgencyMention[],
): AgencyMention[] {
  const isFull = ({ agency, start, end }: AgencyMention): boolean =>
    fold(agency.name) === text.slice(start, end);
  return mentions.filter(
    (one) => isFull(one) || !mentions.some((other) => sameWords(one, other) && isFull(other)),
  );
}

/** The first name of a text that means several bodies; null where every name means one. */
export function sharedName(text: string, mentions: readonly AgencyMention[]): SharedName | null {
  for (const mention of mentions) {
    const same = mentions.filter((other) => sameWords(mention, other));
    if (same.length > 1)
      return {
        said: text.slice(mention.start, mention.end),
        names: same.map(({ agency }) => agency.name),
      };
  }
  return null;
}
