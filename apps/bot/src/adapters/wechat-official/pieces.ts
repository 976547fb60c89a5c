import type { ImageMessage, Outgoing } from '../../conversation/messages.js';
import { numberedOptions, plainLine } from '../../conversation/plain.js';
import { tongueOf } from '../../strings/chat.js';
import { splitText, utf8Bytes } from '../split.js';
import { CHAT } from './strings.js';

/** What a platform shows as one message. */
export type Piece = { kind: 'text'; text: string } | { kind: 'image'; image: ImageMessage };

/** What an account can show besides words. */
export interface Shown {
  /** Bytes of one text. */
  textBytes: number;
  /** Pictures can be uploaded. */
  images: boolean;
}

/**
 * The messages of an answer as a platform shows them: words first and together, for often only one
 * message can be given back, then the pictures. Options become numbered lines.
 */
export function piecesOf(messages: readonly Outgoing[], { textBytes, images }: Shown): Piece[] {
  const words = messages.map((message) => wordsOf(message, images)).filter((text) => text !== '');
  const texts = splitWords(words.join('\n'), textBytes).map(
    (text): Piece => ({ kind: 'text', text }),
  );
  return images ? [...texts, ...messages.flatMap(imageOf)] : texts;
}

function wordsOf(message: Outgoing, images: boolean): string {
  switch (message.kind) {
    case 'text':
      return message.lines.map(plainLine).join('\n');
    case 'options':
      return numberedOptions(message);
    case 'image':
      return images ? '' : message.alt;
    case 'file':
      // Neither platform lets an account give a person a file to keep.
      return '';
  }
}

function imageOf(message: Outgoing): Piece[] {
  return message.kind === 'image' ? [{ kind: 'image', image: message }] : [];
}

/** Cuts at line and sentence ends; every part has room for the line that says there is more. */
function splitWords(text: string, limit: number): string[] {
  if (utf8Bytes(text) <= limit) return text.trim() === '' ? [] : [text];
  return splitText(text, limit - MORE_BYTES, utf8Bytes);
}

const MORE_BYTES = Math.max(
  ...Object.values(CHAT).map(({ moreFollows }) => utf8Bytes(`\n${moreFollows}`)),
);

/** A text that says that more follows on request. */
export function withMore(piece: Piece): Piece {
  if (piece.kind !== 'text') return piece;
  const { moreFollows } = CHAT[tongueOf(piece.text) ?? 'chinese'];
  return { ...piece, text: `${piece.text}\n${moreFollows}` };
}

/** Pieces as words alone, as they are kept; a picture by what it shows. */
export function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.image.alt));
}

/** Pieces of words that were kept. */
export function textPieces(texts: readonly string[]): Piece[] {
  return texts.map((text) => ({ kind: 'text', text }));
}
