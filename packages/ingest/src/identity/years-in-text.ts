const PERIOD =
  /统计(?:数据)?(?:的)?(?:期限|时限|时间|周期|期)[^。]{0,12}?(20\d{2})年(\d{1,2})月\d{1,2}日(?:起)?(?:[至到—–-]+(20\d{2})年)?/;

/** The year that most sentences of a text begin with. */
export function yearTold(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.matchAll(/(?:^|[。\n])\s*(20\d{2})年(?!\d{1,2}月)/g))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The year that most sentences tell something of: 某局2020年共公开…. */
export function yearOfFigures(text: string): string | undefined {
  const told = text.matchAll(/(20\d{2})年(?:度)?(?:共|全年|累计|主动|新增)/g);
  const years = new Set([...told].map(([, year]) => year));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The year of the period counted: a calendar year, or the later one of a school year. */
export function yearCounted(text: string): string | undefined {
  const [, first, month, last] = PERIOD.exec(text) ?? [];
  return month === '1' || month === '01' ? first : last;
}
