import { pinyin } from 'pinyin-pro';

/** Sounds that many people do not tell apart, neither in speech nor in typing. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/ng$/, 'n'],
];

const known = new Map<string, readonly string[]>();

/** How a character may be read, without tones; a character that is not Chinese is read as itself. */
function readings(character: string): readonly string[] {
  const found = known.get(character);
  if (found) return found;
  const sounds = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  const folded = [...new Set(sounds.map(fold))];
  known.set(character, folded);
  return folded;
}

const fold = (sound: string): string =>
  ALIKE.reduce((folded, [pattern, instead]) => folded.replace(pattern, instead), sound);

/** True if two characters may be read alike: 付 and 复. */
export function soundAlike(one: string, other: string): boolean {
  return one === other || readings(one).some((sound) => readings(other).includes(sound));
}

/** A name as it is typed in letters: 行政复议 as `xingzhengfuyi`. */
export function lettersOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .replace(/\s/g, '');
}
