import { chartPng, describeChart } from '@nianbao/chart';
import type { Answer, Evidence } from '@nianbao/library';
import { chartOf } from './charting.js';
import type { Context } from './context.js';
import {
  type ImageMessage,
  type Line,
  type OptionsMessage,
  type Outgoing,
  oneLine,
  textMessage,
} from './messages.js';
import { reportAddress } from './site.js';

/** An answer as messages: the sentence with its notes and where it stands, a chart, what to ask next. */
export function answerMessages(answer: Answer, context: Context): Outgoing[] {
  const { t } = context;
  const text = textMessage(
    answer.answer,
    ...(answer.status === 'no_data' ? [answer.understood] : []),
    // What was carried over explains nothing where nothing was understood.
    ...(answer.status === 'out_of_scope' ? [] : answer.notes.map(t.note)),
    ...evidenceLines(answer.evidence, context),
  );
  return [text, ...chartMessages(answer, context), ...choiceMessages(answer, context)];
}

function chartMessages(answer: Answer, { t }: Context): ImageMessage[] {
  const chart = chartOf(answer, t);
  if (chart === undefined) return [];
  return [{ kind: 'image', alt: describeChart(chart), chart, png: () => chartPng(chart) }];
}

/** The readings to choose from, or else what comes next. */
function choiceMessages(answer: Answer, context: Context): OptionsMessage[] {
  const { t, limits } = context;
  if (answer.options.length > 0) {
    return optionsMessage(t.choose, t.numberedChoose, answer.options, context);
  }
  return optionsMessage(t.next, t.numberedNext, answer.next.slice(0, limits.maxNext), context);
}

/** Questions to choose from, at most as many as are offered; none where there is none. */
export function optionsMessage(
  lead: string,
  numberedLead: string,
  questions: readonly string[],
  { t, limits }: Context,
): OptionsMessage[] {
  if (questions.length === 0) return [];
  const options = questions.slice(0, limits.maxOptions).map(oneLine);
  const hidden = questions.length - options.length;
  const more = hidden > 0 ? t.moreOptions(hidden) : '';
  return [{ kind: 'options', lead, numberedLead, options, more }];
}

/** The first places in words; places that read alike are told once. */
function evidenceLines(evidence: readonly Evidence[], context: Context): Line[] {
  const places = new Map(
    evidence.map((piece): [string, Evidence] => [placeOf(piece, context), piece]),
  );
  const shown = [...places.values()].slice(0, context.limits.maxEvidence);
  const hidden = places.size - shown.length;
  const lines = shown.map((piece) => evidenceLine(piece, context));
  return hidden > 0 ? [...lines, { text: context.t.moreEvidence(hidden) }] : lines;
}

function placeOf({ agency, year, section, quote }: Evidence, { limits }: Context): string {
  return [agency, year, section, quote.slice(0, limits.maxQuoteLength)].join('\n');
}

function evidenceLine(piece: Evidence, { t, limits }: Context): Line {
  const { agency, year, report, anchor } = piece;
  const quote = clip(oneLine(piece.quote), limits.maxQuoteLength);
  const text = t.evidence(agency, year, oneLine(piece.section), quote);
  return { text, ...(limits.site && { url: reportAddress(limits.site, report, anchor) }) };
}

/** Counts characters, not code units: a rare character is never cut in half. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit).join('')}…`;
}
