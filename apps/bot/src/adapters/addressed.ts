/** What a message of a group says to the bot behind its name: 年报 2018年…, 年报：…; undefined where it is not called. */
export function behindPrefix(text: string, prefix: string): string | undefined {
  const plain = text.trim();
  if (!plain.startsWith(prefix)) return undefined;
  const rest = plain.slice(prefix.length);
  // The name must stand apart: 年报发布了 calls nobody.
  return /^[\s:：,，]/u.test(rest) ? rest.replace(/^[\s:：,，]+/u, '') : undefined;
}
