import type { Finding } from '@nianbao/domain';
import { readingFinding } from '../findings.js';

/** A misread character and where it may be repaired. One character becomes one, so offsets stay. */
interface CharacterRule {
  from: RegExp;
  to: string;
  /** What was read, for the finding. */
  read: string;
}

/** Scanned text: what the reading programs take for other characters, in the surroundings that prove it. */
const RULES: readonly CharacterRule[] = [
  { from: /(?<=\d)虬/g, to: '%', read: '虬' },
  { from: /(?<=负|职)贲|贲(?=任)/g, to: '责', read: '贲' },
];

/** A text with misread characters put right, as long as before. */
export interface CharacterRepair {
  text: string;
  findings: Finding[];
}

const around = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 8), at + 6).replace(/\s+/g, ' ');

/** Applies every rule; each place gives one finding. */
export function repairCharacters(text: string): CharacterRepair {
  const findings: Finding[] = [];
  const repaired = RULES.reduce((current, rule) => {
    return current.replace(rule.from, (_, at: number) => {
      findings.push(repairFinding(rule, around(text, at)));
      return rule.to;
    });
  }, text);
  return { text: repaired, findings };
}

const repairFinding = ({ read, to }: CharacterRule, around: string): Finding =>
  readingFinding('character-repaired', { read: [read], meant: to, cells: null, around }, around);
