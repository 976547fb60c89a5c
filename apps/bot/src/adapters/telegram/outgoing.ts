import type { Line, OptionsMessage, Outgoing } from '../../conversation/messages.js';
import { splitText } from '../split.js';
import { CAPTION_LIMIT, htmlPieces } from './html.js';

/** One request that says something, without where it goes to. */
export type Sending =
  | { method: 'sendMessage'; fields: Fields }
  | { method: 'sendPhoto'; fields: Fields; png: () => Promise<Uint8Array> }
  | { method: 'sendDocument'; fields: Fields; name: string; bytes: Uint8Array };

type Fields = Readonly<Record<string, unknown>>;

/** Buttons of an answer; each says the question that it asks. */
interface Keyboard {
  inline_keyboard: { text: string; callback_data: string }[][];
}

/** A preview of the site below every answer would hide the answer. */
const TEXT_FIELDS = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } };

/** Messages as requests of the Bot API: options as buttons below the words they belong to. */
export function sendingsOf(messages: readonly Outgoing[]): Sending[] {
  const sendings: Sending[] = [];
  const options = messages.find((message) => message.kind === 'options');
  for (const message of messages) {
    if (message.kind === 'text') sendings.push(...textSendings(message.lines, options));
    else if (message.kind === 'image') {
      const [caption = ''] = splitText(message.alt, CAPTION_LIMIT);
      sendings.push({ method: 'sendPhoto', fields: { caption }, png: message.png });
    } else if (message.kind === 'file') {
      const { name, bytes } = message;
      sendings.push({ method: 'sendDocument', fields: {}, name, bytes });
    }
  }
  return sendings;
}

function textSendings(lines: readonly Line[], options: OptionsMessage | undefined): Sending[] {
  const lead = options === undefined ? [] : [{ text: options.lead }];
  const more = options?.more ? [{ text: options.more }] : [];
  const pieces = htmlPieces([...lines, ...lead, ...more]);
  return pieces.map((text, index) => ({
    method: 'sendMessage',
    fields: {
      ...TEXT_FIELDS,
      text,
      ...(options !== undefined &&
        index === pieces.length - 1 && { reply_markup: keyboardOf(options) }),
    },
  }));
}

function keyboardOf({ options }: OptionsMessage): Keyboard {
  return {
    inline_keyboard: options.map((text, index) => [{ text, callback_data: `${ASK}${index}` }]),
  };
}

/** Begins what a button sends back. The question itself has no room in its 64 bytes: it stands on the button. */
const ASK = 'ask:';

/** The question on the button that was pressed; undefined where its message is too old to be shown again. */
export function questionOf(data: string | undefined, markup: unknown): string | undefined {
  const { inline_keyboard: rows = [] } = (markup ?? {}) as Partial<Keyboard>;
  return rows.flat().find(({ callback_data }) => callback_data === data && data?.startsWith(ASK))
    ?.text;
}
