import { isOn } from '../ooxml/tree.js';
import { type Attributes, attribute } from '../ooxml/xml.js';
import type { Handler } from './handler.js';
import { type Listening, refuseEmbedded, type State } from './state.js';
import { dropSince } from './story.js';
import { symbol } from './symbols.js';

const listen =
  (to: Listening): Handler =>
  (state) => {
    const before = state.listening;
    state.listening = to;
    return () => {
      state.listening = before;
    };
  };

const write =
  (text: string): Handler =>
  (state) => {
    state.write(text);
    return undefined;
  };

/** A property of a run; those of a paragraph's mark are not of its text. */
const property =
  (set: (state: State, attributes: Attributes) => void): Handler =>
  (state, attributes, parent) => {
    if (parent === 'rPr' && !state.inParagraphProperties) set(state, attributes);
    return undefined;
  };

const strike = property((state, attributes) => {
  state.run.isStruck = isOn(attributes);
});

const CONTENTS = /^\s*TOC\b/i;
const EQUATION = /^\s*EQ\b/i;

function beginField(state: State): void {
  const { paragraph, story } = state;
  const parts = paragraph?.parts.length ?? 0;
  story.fields.begin({ pieces: story.pieces.length, paragraph, parts });
}

/** A drawn formula has no result; what it shows is marked as unreadable rather than left out. */
function endField(state: State): void {
  const ended = state.story.fields.end();
  if (!ended) return;
  if (CONTENTS.test(ended.code)) dropSince(ended.begun, state.story, state.paragraph);
  if (EQUATION.test(ended.code) && !ended.hasResult) state.write('\ufffd');
}

function fieldCharacter(state: State, attributes: Attributes): undefined {
  const type = attribute(attributes, 'fldCharType');
  if (type === 'begin') beginField(state);
  if (type === 'separate') state.story.fields.separate();
  if (type === 'end') endField(state);
}

const reference =
  (kind: string): Handler =>
  (state, attributes) => {
    if (state.isPrinted) state.references.add(`${kind}${attribute(attributes, 'id')}`);
    return undefined;
  };

function picture(state: State): undefined {
  state.pictures++;
}

/** Elements within a run, and the properties of runs. */
export const text: Readonly<Record<string, Handler>> = {
  r: (state) => {
    const before = state.run;
    state.beginRun();
    return () => {
      state.run = before;
    };
  },
  t: listen('text'),
  instrText: listen('code'),
  fldChar: fieldCharacter,
  // A tab within `tabs` is a setting of the ruler.
  tab: (state, _, parent) => (parent === 'r' ? write('\t')(state, {}, parent) : undefined),
  ptab: write('\t'),
  br: write('\n'),
  cr: write('\n'),
  noBreakHyphen: write('-'),
  sym: (state, attributes) => {
    state.write(symbol(attribute(attributes, 'font') ?? '', attribute(attributes, 'char') ?? ''));
    return undefined;
  },
  footnoteReference: reference('footnote'),
  endnoteReference: reference('endnote'),
  strike,
  dstrike: strike,
  vertAlign: property((state, attributes) => {
    state.run.isRaised = attribute(attributes, 'val') !== 'baseline';
  }),
  rStyle: property((state, attributes) => {
    state.run.style = attribute(attributes, 'val');
  }),
  blip: picture,
  imagedata: picture,
  altChunk: refuseEmbedded,
};
