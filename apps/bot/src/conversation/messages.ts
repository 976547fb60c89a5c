import type { Chart } from '@nianbao/chart';

/** Who speaks, and where. */
export interface Speaker {
  /** Tells conversations apart, such as `telegram:-9:7`; in a group everybody has one of their own. */
  conversation: string;
  /** The person, for the limit on each; means nothing to the core otherwise. */
  user: string;
  /** The chat or group, for the limit on each. Default: the conversation. */
  chat?: string;
  /** Language that the messenger tells, such as `en-US`; what a person writes goes before it. */
  locale?: string;
  /** It stands alone: nothing said before bears on it, and nothing of it is remembered. */
  alone?: boolean;
}

/** A file as the messenger offers it; fetched only when it is going to be read. */
export interface IncomingFile {
  name: string;
  /** In bytes, where the messenger tells it before the file is fetched. */
  size?: number;
  /** Fetches it. May reject: the person is told that it could not be had. */
  read(): Promise<Uint8Array>;
}

/** What was said: words, a file, or something that is neither (a voice message, a sticker, a place). */
export type Said = { text: string } | { file: IncomingFile } | { other: true };

/** One message of a person. */
export type Incoming = Speaker & Said;

/** One line of a text; never has a line break in it. */
export interface Line {
  text: string;
  /** Where it leads, on the site. */
  url?: string;
}

/** Words. */
export interface TextMessage {
  kind: 'text';
  lines: readonly Line[];
}

/** A picture with its finding in words, for where no picture can be sent or seen. */
export interface ImageMessage {
  kind: 'image';
  alt: string;
  /** What it shows, for who draws it in another way. */
  chart: Chart;
  /** Drawn when it is asked for. */
  png(): Promise<Uint8Array>;
}

/** Questions to choose from, each complete. A button says the question itself; a number typed means the same. */
export interface OptionsMessage {
  kind: 'options';
  /** Introduces them where they are buttons. */
  lead: string;
  /** Introduces them where they are numbers to type. */
  numberedLead: string;
  options: readonly string[];
  /** Says how many are not offered; empty where all are. */
  more: string;
}

/** A file to take away. */
export interface FileMessage {
  kind: 'file';
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** One message of the bot. Nothing in it belongs to a messenger. */
export type Outgoing = TextMessage | ImageMessage | OptionsMessage | FileMessage;

/** A text of these lines; empty ones are left out. */
export function textMessage(...lines: readonly (string | Line)[]): TextMessage {
  const whole = lines
    .map((line) => (typeof line === 'string' ? { text: line } : line))
    .map(({ text, ...rest }) => ({ ...rest, text: oneLine(text) }));
  return { kind: 'text', lines: whole.filter(({ text }) => text !== '') };
}

/** A text in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
