import type { Line, OptionsMessage, Outgoing } from './messages.js';

/** What a messenger can show besides words. */
export interface Shows {
  /** Pictures are sent as such, and therefore left out of the words. Default: false. */
  images?: boolean;
  /** Options are buttons, and therefore left out of the words. Default: false. */
  buttons?: boolean;
}

/** Messages as words alone, for where there is nothing else: pictures by what they show, options by number. */
export function plainText(messages: readonly Outgoing[], shows: Shows = {}): string {
  return messages
    .map((message) => plainOf(message, shows))
    .filter((text) => text !== '')
    .join('\n');
}

function plainOf(message: Outgoing, shows: Shows): string {
  switch (message.kind) {
    case 'text':
      return message.lines.map(plainLine).join('\n');
    case 'image':
      return shows.images === true ? '' : message.alt;
    case 'options':
      return shows.buttons === true ? message.lead : numberedOptions(message);
    case 'file':
      return '';
  }
}

/** A line with where it leads behind it. */
export function plainLine({ text, url }: Line): string {
  return url === undefined ? text : `${text} ${url}`;
}

/** Options with their numbers, a line each. */
export function numberedOptions({ numberedLead, options, more }: OptionsMessage): string {
  const lines = options.map((option, index) => `${index + 1}. ${option}`);
  return [numberedLead, ...lines, more].filter((line) => line !== '').join('\n');
}
