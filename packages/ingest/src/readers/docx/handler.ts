import type { Attributes } from '../ooxml/xml.js';
import type { State } from './state.js';

/** What an element does where it opens; returns what is to be done where it closes, or that it is passed over. */
export type Handler = (
  state: State,
  attributes: Attributes,
  /** Name of the element around it. */
  parent: string,
) => (() => void) | 'skip' | undefined;
