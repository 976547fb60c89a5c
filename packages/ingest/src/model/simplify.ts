import table from 'opencc-js/dict/TSCharacters';

/** OpenCC's table; where several simplified forms are listed, the first is the common one. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  table.split('|').map((entry) => {
    const [traditional = '', first = ''] = entry.split(' ');
    return [traditional, first] as const;
  }),
);

const simplify = (character: string): string => {
  const simple = SIMPLIFIED.get(character);
  return simple !== undefined && simple.length === character.length ? simple : character;
};

/** A text in simplified characters, as long as before, so that offsets stay. For recognition only. */
export const simplifyText = (text: string): string => text.replace(/[\u3400-\u9fff]/g, simplify);
