import { parseXml, type XmlHandler } from '../ooxml/xml.js';
import { HANDLERS } from './elements.js';
import type { State } from './state.js';

type Closing = (() => void) | undefined;

/** Tells the state what opens and closes, and passes over what is not to be read. */
class Walk implements XmlHandler {
  readonly #state: State;
  readonly #names: string[] = [''];
  readonly #closings: Closing[] = [];
  #skipped = 0;

  constructor(state: State) {
    this.#state = state;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    const parent = this.#names.at(-1) as string;
    const closing = HANDLERS.get(name)?.(this.#state, attributes, parent);
    if (closing === 'skip') this.#skipped = 1;
    else {
      this.#names.push(name);
      this.#closings.push(closing);
    }
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#names.pop();
    this.#closings.pop()?.();
  }

  text(text: string): void {
    if (this.#skipped === 0 && this.#state.listening) this.#state.hear(text);
  }
}

/** Reads one part of a document into the state. */
export const walk = (bytes: Uint8Array, state: State, part: string): void =>
  parseXml(bytes, new Walk(state), part);
