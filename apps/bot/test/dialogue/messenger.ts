/** A messenger as two people use it; each answer as all the words of it. */
export interface Messenger extends AsyncDisposable {
  say(who: 'one' | 'other', words: string): Promise<string>;
  send(who: 'one' | 'other', name: string, bytes: Uint8Array): Promise<string>;
  voice(who: 'one' | 'other'): Promise<string>;
  /** False where people cannot send files: a kind sentence must come then. */
  takesFiles: boolean;
}

/** Gathers what comes in until nothing has come for a while. */
export async function quiet(count: () => number, before: number): Promise<void> {
  const end = Date.now() + 30_000;
  let last = before;
  let since = Date.now();
  while (last === before || Date.now() - since < 150) {
    if (Date.now() > end) throw new Error('no answer came');
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (count() !== last) [last, since] = [count(), Date.now()];
  }
}
