import {
  aroundQuantity,
  type CutWords,
  contentOf,
  ownContentOf,
  unmetIn,
} from '../understand/content.js';
import { DOING_LETTERS, DOING_WORDS } from '../words/doing-words.js';
import { tokensOf } from './tokens.js';

/** What a question is about, taken apart: things that a clause must name, acts that it may call otherwise. */
export interface Meaning {
  /** Nouns with their modifiers. */
  things: readonly string[];
  /** Verbs. */
  doing: readonly string[];
  /** The thing that is counted: behind 多少条, or else the last one in front of it. */
  counted: string | undefined;
}

/** True for a verb of doing. */
export const isDoing = (token: string): boolean =>
  DOING_WORDS.includes(token) || DOING_LETTERS.has(token);

/** What these reports are about is no act (信息公开申请), nor is what a person asks with. */
const ABOUT = /(?:政府信息|信息|政务)公开|请问|麻烦|查一下|查查|查询|帮我|请/g;

/** The verbs of a text in order, those inside of longer words included: 按时办结. */
export function doingIn(text: string, cut: CutWords): string[] {
  const said = text.replace(ABOUT, ' ');
  const words = cut(said).map(({ start, end }) => said.slice(start, end));
  const at = (verb: string): number => said.lastIndexOf(verb);
  return [...new Set([...words, ...tokensOf(said, cut)])]
    .filter(isDoing)
    .filter((verb) => !MAKES_THING.test(said.slice(at(verb) + verb.length)))
    .sort((a, b) => at(a) - at(b));
}

/** 播放量, 处理费, 办结率: a thing, not an act. */
const MAKES_THING = /^(?:量|率|数|费|额|员|人|价|点|台|书|证|会|站|栏|卡|稿|单|表|号)/;

/** A stretch without its verbs, in the pieces that they leave. */
function thingsIn(stretch: string, cut: CutWords): string[] {
  const pieces = [''];
  const tokens = tokensOf(stretch, cut);
  tokens.forEach((token, at) => {
    if (isDoing(token) && !MAKES_THING.test(tokens[at + 1] ?? '')) pieces.push('');
    else pieces.push(`${pieces.pop()}${token}`);
  });
  return pieces.filter((piece) => piece !== '');
}

/** Who asks or acts where nobody else does: 要求申请人补正的有几件. */
const ANYBODY = /申请人|大家|人们/g;

const longEnough = (things: readonly string[]): string[] => {
  const longer = things.filter((thing) => thing.length > 1);
  return longer.length > 0 ? longer : [...things];
};

/** Takes a folded question apart. A question of verbs alone (培训了多少人) is about what they name. */
export function meaningOf(about: string, cut: CutWords): Meaning {
  const [front, behind] = aroundQuantity(about).map((side) =>
    longEnough(
      ownContentOf(side.replace(ANYBODY, ' '), cut).flatMap((stretch) => thingsIn(stretch, cut)),
    ),
  ) as [string[], string[]];
  const named = [...front, ...behind];
  const doing = doingIn(about, cut);
  const acts = doing.length > 0 ? doing.slice(-1) : contentOf(about, cut);
  const things = named.length > 0 ? named : acts;
  const unmet = unmetIn(about);
  return {
    things: unmet === undefined ? things : [...things, unmet],
    doing,
    counted: behind.at(-1) ?? things.at(-1),
  };
}
