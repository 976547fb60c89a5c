import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { addressPrivate } from './errors.js';
import { isPublic } from './ranges.js';

/** Finds every address of a host. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * Looks a host up for a connection and refuses it if any of its addresses is private. The connection
 * goes to the very address that was looked at: a name that answers differently the next time gains nothing.
 */
export const publicLookup =
  (address: string, resolve: Resolve = lookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      const refused = found?.some((one) => !isPublic(one.address));
      const failure = error ?? (refused ? addressPrivate(address, host) : null);
      if (failure || options.all) return done(failure, found ?? []);
      const [first] = found;
      done(null, first?.address ?? '', first?.family);
    });
  };
