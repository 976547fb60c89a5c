const LONGEST = 120;
/** Signs that cannot be seen, or that turn the order of those that can. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name of a sent file as it may be shown: one line, no folders, not endless. It is never a path here. */
export function fileName(given: string, otherwise: string): string {
  const [last = ''] = given.replaceAll(UNSEEN, '').split(/[/\\]/).slice(-1);
  const name = last.trim();
  if (name === '' || /^\.+$/.test(name)) return otherwise;
  if (name.length <= LONGEST) return name;
  const [ending = ''] = /\.\w{1,5}$/.exec(name) ?? [];
  return `${[...name].slice(0, LONGEST / 2).join('')}…${ending}`;
}
