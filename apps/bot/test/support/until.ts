/** Waits until something is so; fails after a while, saying what it waited for. */
export async function until(what: string, so: () => boolean, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!so()) {
    if (Date.now() > end) throw new Error(`waited too long until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Time for something that must not happen to happen. */
export function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
