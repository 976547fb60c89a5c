import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { isTerminal } from '../io.js';

/** What a piece of output is; how it looks is decided here alone. */
const LOOKS = {
  strong: 'bold',
  quiet: 'dim',
  mark: 'yellow',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
} as const;

/** Gives pieces of text their look, or leaves them as they are. */
export type Style = (look: keyof typeof LOOKS, text: string) => string;

const plain: Style = (_look, text) => text;
const coloured: Style = (look, text) => styleText(LOOKS[look], text);

/** Colours on a terminal, unless NO_COLOR is set (https://no-color.org). */
export const styleFor = (stream: Writable, env: NodeJS.ProcessEnv): Style =>
  isTerminal(stream) && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? coloured : plain;
