import type { Chart } from '@nianbao/chart';
import type { Outgoing } from '../conversation/messages.js';
import { numberedOptions, plainLine } from '../conversation/plain.js';

/** How a terminal shows things. */
export interface Look {
  colours: boolean;
  /** Columns. */
  width: number;
}

/** Escape sequences that a few kinds of words stand between. */
const STYLES = { strong: ['\u001b[1m', '\u001b[22m'], faint: ['\u001b[2m', '\u001b[22m'] } as const;
const BAR = '█';
/** The shortest and the longest bar of a chart. */
const BARS = { least: 8, most: 40 };

/** Messages as a terminal or a pipe gets them: charts as bars of text, options by number. */
export function consoleText(messages: readonly Outgoing[], look: Look): string {
  return messages
    .map((message) => shown(message, look))
    .filter((text) => text !== '')
    .join('\n');
}

function shown(message: Outgoing, look: Look): string {
  switch (message.kind) {
    case 'text': {
      const [first, ...others] = message.lines.map(plainLine).map(harmless);
      return [styled(first ?? '', 'strong', look), ...others].join('\n');
    }
    case 'image':
      return bars(message.chart, look);
    case 'options':
      return styled(harmless(numberedOptions(message)), 'faint', look);
    case 'file':
      return '';
  }
}

/** Nothing that reports print may command a terminal. */
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '');
}

function styled(text: string, style: keyof typeof STYLES, { colours }: Look): string {
  const [on, off] = STYLES[style];
  return colours ? `${on}${text}${off}` : text;
}

/** A chart as lines of bars; a year without a figure has none. */
function bars(chart: Chart, look: Look): string {
  const rows = chart.series.flatMap(({ name, points }) =>
    points
      .filter(({ value }) => value !== null)
      .map(({ label, value }) => ({
        label: chart.series.length > 1 ? `${name} ${label}` : label,
        value: value ?? 0,
      })),
  );
  const most = Math.max(...rows.map(({ value }) => value));
  const width = Math.max(...rows.map(({ label }) => columnsOf(label)));
  const room = Math.max(BARS.least, Math.min(BARS.most, look.width - width - 16));
  const lines = rows.map(({ label, value }) => {
    const length = most > 0 ? Math.round((value / most) * room) : 0;
    const bar = BAR.repeat(value > 0 ? Math.max(1, length) : 0);
    const space = ' '.repeat(width - columnsOf(label));
    return `${harmless(label)}${space} ${bar}${bar === '' ? '' : ' '}${value}${chart.unit ?? ''}`;
  });
  return [styled(harmless(chart.title), 'strong', look), ...lines].join('\n');
}

/** Columns on a terminal: Chinese and other wide characters take two. */
function columnsOf(text: string): number {
  const wide = text.match(
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu,
  );
  return [...text].length + (wide?.length ?? 0);
}
