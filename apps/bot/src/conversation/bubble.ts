import type { Answer, Evidence } from '@nianbao/library';
import type { ConversationSettings } from '../settings.js';
import { CHAT } from '../strings.js';

/** A reply before it is put into one messenger's form. */
export interface Bubble {
  text: string;
  /** The line that introduces the options. */
  lead: string;
  /** Questions to choose from, each complete. */
  options: readonly string[];
}

/** A reply without options. */
export function plain(text: string): Bubble {
  return { text, lead: '', options: [] };
}

/** An answer as a person reads it in a chat: the sentence, its notes, where it stands. */
export function bubbleOf(answer: Answer, limits: ConversationSettings): Bubble {
  const lines = [
    answer.answer,
    ...(answer.status === 'no_data' ? [answer.understood] : []),
    ...answer.notes.map(CHAT.note),
    ...evidenceLines(answer.evidence, limits),
  ];
  return {
    text: lines.map(oneLine).filter(Boolean).join('\n'),
    lead: answer.status === 'clarify' ? CHAT.choose : CHAT.next,
    options: answer.options,
  };
}

/** The reply as text alone, its options numbered. Nothing in it is an empty line. */
export function textOf(bubble: Bubble, limits: ConversationSettings): string {
  const shown = bubble.options.slice(0, limits.maxOptions);
  const hidden = bubble.options.length - shown.length;
  return [
    bubble.text,
    ...(shown.length > 0 ? [bubble.lead] : []),
    ...shown.map((question, index) => CHAT.option(index + 1, oneLine(question))),
    ...(hidden > 0 ? [CHAT.moreOptions(hidden)] : []),
  ].join('\n');
}

function evidenceLines(evidence: readonly Evidence[], limits: ConversationSettings): string[] {
  const lines = [...new Set(evidence.map((piece) => evidenceLine(piece, limits)))];
  const shown = lines.slice(0, limits.maxEvidence);
  const hidden = lines.length - shown.length;
  return hidden > 0 ? [...shown, CHAT.moreEvidence(hidden)] : shown;
}

function evidenceLine(piece: Evidence, limits: ConversationSettings): string {
  const quote = clip(oneLine(piece.quote), limits.maxQuoteLength);
  return CHAT.evidence(piece.agency, piece.year, oneLine(piece.section), quote);
}

/** Counts characters, not code units: a rare character is never cut in half. */
function clip(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit).join('')}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
