import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A note that a step was finished, and for which inputs. It is written last and taken away first,
 * so a step that was interrupted has none and is done again.
 */
export class Marker {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
  }

  /** @returns {Record<string, unknown> | undefined} */
  read() {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  clear() {
    rmSync(this.path, { force: true });
  }

  /** @param {Record<string, unknown>} note */
  write(note) {
    mkdirSync(dirname(this.path), { recursive: true });
    const draft = `${this.path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(note, null, 2)}\n`);
    renameSync(draft, this.path);
  }
}
