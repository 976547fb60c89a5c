import { FINDING_CODES, type FindingCode, severityOf } from '../checks/codes.js';
import type { Finding } from '../schemas/finding.js';
import { DOCUMENT_MESSAGES } from './document.js';
import type { Message, ParametersOf } from './message.js';
import { PROSE_MESSAGES } from './prose.js';
import { READING_MESSAGES } from './reading.js';
import { type Said, said } from './said.js';
import { TABLE_MESSAGES } from './table.js';
import { YEAR_MESSAGES } from './years.js';

/** What a finding of each code says. */
export const FINDING_MESSAGES = {
  ...TABLE_MESSAGES,
  ...YEAR_MESSAGES,
  ...PROSE_MESSAGES,
  ...DOCUMENT_MESSAGES,
  ...READING_MESSAGES,
} as const satisfies Record<FindingCode, Message>;

/** What the message of a code is made from. */
export type FindingParameters<Code extends FindingCode> = ParametersOf<
  (typeof FINDING_MESSAGES)[Code]
>;

/** What a finding says: its code with the severity that has, its Chinese message, and what that is made from. */
export function stated<Code extends FindingCode>(
  code: Code,
  parameters: FindingParameters<Code>,
): Pick<Finding, 'code' | 'severity' | 'message' | 'parameters'> {
  const { chinese }: Message = FINDING_MESSAGES[code];
  return {
    code,
    severity: severityOf(code),
    message: chinese(parameters as never),
    parameters: parameters as Record<string, unknown>,
  };
}

/**
 * A finding in English, made anew from its parameters; what it quotes from the document stays Chinese and is
 * marked. A finding that holds no parameters is told by its code in general, with its own message behind.
 */
export function findingInEnglish({ code, message, parameters }: Finding): Said[] {
  const known = Object.hasOwn(FINDING_MESSAGES, code) ? (code as FindingCode) : undefined;
  const own: Message | undefined = known && FINDING_MESSAGES[known];
  const general = known ? `${FINDING_CODES[known].english} ` : '';
  return own?.english(parameters) ?? said`${general}${[{ text: message, chinese: true }]}`;
}
