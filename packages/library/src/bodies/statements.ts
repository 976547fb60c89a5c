import type { Report } from '@nianbao/domain';
import { normalise } from '@nianbao/search';

const BODY =
  '[\\p{Script=Han}]{2,24}?(?:局|委员会|委|办公室|办公厅|厅|部|处|政府|管委会|中心|院|开发区|实验区|保税区|新区|街道|镇|乡)';
/** The region that a name begins with. */
const REGION = /^\p{Script=Han}*[省市县区旗州盟](?=\p{Script=Han}{2})/u;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Ways in which a report says, in so many words, what else its body is or was called. One name each. */
const STATEMENTS: readonly { pattern(own: string): string; former: boolean }[] = [
  {
    pattern: (own) => `${own}[（(]\\s*(?:以下)?简称[：:]?[“"]?(${BODY})[”"]?\\s*[)）]`,
    former: false,
  },
  { pattern: (own) => `${own}[（(]\\s*原(?:名|为|称)?[“"]?(${BODY})[”"]?\\s*[)）]`, former: true },
  { pattern: (own) => `(?:^|[^\\p{Script=Han}])(?:原)?(${BODY})更名为[“"]?${own}`, former: true },
  {
    pattern: (own) => `${own}[，,]?(?:的)?前身(?:为|是)(?:原)?[“"]?(${BODY})[”"]?(?=[。；;，,]|$)`,
    former: true,
  },
];

const textOf = (sections: Report['sections']): string =>
  sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])),
    )
    .join('\n');

/** A former name stands without its region where the present one has it. */
const placed = (name: string, own: string): string =>
  REGION.test(name) ? name : `${REGION.exec(own)?.[0] ?? ''}${name}`;

/** A short name is the body's alone where it begins with the body's own place: 平潭实验区, not 实验区. */
const isOwnShort = (name: string, own: string): boolean =>
  name.length >= 4 && name.slice(0, 2) === own.slice(0, 2);

/**
 * Other names that a report states for its body; `names` are those it is known by, folded, with their
 * region where known.
 */
export function namesStated(names: readonly string[], sections: Report['sections']): string[] {
  const text = normalise(textOf(sections)).text;
  const full = [...names].sort((a, b) => b.length - a.length)[0] ?? '';
  return names.flatMap((own) =>
    STATEMENTS.flatMap(({ pattern, former }) =>
      [...text.matchAll(new RegExp(pattern(escaped(own)), 'gmu'))]
        .map(([, name = '']) => (former ? placed(name, full) : name))
        .filter((name) => (former && REGION.test(name)) || isOwnShort(name, own)),
    ),
  );
}
