const CHOICE = /^(?:第|选|选第|选择)?([1-9一二三四五六七八九])(?:个|项|条|号)?$/;
const HAN = '一二三四五六七八九';

/** The option that a reply such as 1 or 第二个 chooses; undefined where it is no such reply. */
export function chosenFrom(reply: string, options: readonly string[]): string | undefined {
  const digit = CHOICE.exec(reply.trim().normalize('NFKC'))?.[1];
  if (digit === undefined) return undefined;
  const place = HAN.includes(digit) ? HAN.indexOf(digit) : Number(digit) - 1;
  return options[place];
}
