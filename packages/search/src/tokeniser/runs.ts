import type { NormalisedText } from './normalise.js';

/** What kind of writing a run is; each kind is cut by its own rule. */
export type RunKind = 'address' | 'phone' | 'number' | 'word' | 'han';

/** A stretch of the normalised text, `[start, end)`, that one rule cuts. */
export interface Run {
  readonly kind: RunKind;
  readonly text: string;
  readonly start: number;
}

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}]|(?![0-9]|\p{Script=Han})\p{N})`;
const host = String.raw`[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}`;

// In order of preference: what stands earlier wins where two rules could begin.
const rules: Record<RunKind, string> = {
  address: String.raw`[a-z0-9][a-z0-9._+-]{0,63}@(?:[a-z0-9-]+\.)+[a-z0-9-]+|${host}`,
  phone: '(?<![0-9-])[0-9]{3,4}-[0-9]{7,8}(?![0-9])',
  word: String.raw`[0-9]*(?!\p{M})${letter}(?:${letter}|[0-9])*`,
  number: String.raw`(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+\.[0-9]+(?!\.?[0-9])|[0-9]+)[%‰]?`,
  han: String.raw`\p{Script=Han}+(?:\s+\p{Script=Han}+)*`,
};

const pattern = new RegExp(
  Object.entries(rules)
    .map(([kind, rule]) => `(?<${kind}>${rule})`)
    .join('|'),
  'gu',
);

/** Cuts a normalised text into runs; what is no run (spaces, punctuation) is left out. */
export function* runsOf({ text }: NormalisedText): Generator<Run> {
  for (const match of text.matchAll(pattern)) {
    const kind = kindOf(match.groups ?? {});
    yield { kind, text: match[0], start: match.index };
  }
}

function kindOf(groups: Record<string, string | undefined>): RunKind {
  for (const kind in groups) if (groups[kind] !== undefined) return kind as RunKind;
  return 'word';
}
