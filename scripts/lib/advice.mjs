/** What a tool prints when it fails, and what the person can do about it. */
const known = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|network/i,
    advice:
      'The npm registry could not be reached. Check the network or the proxy (`npm config get registry`, ' +
      '`npm config get proxy`), then run the command again: what was fetched so far is kept.',
  },
  {
    sign: /ENOSPC/,
    advice: 'The disk is full. Free about 1.5 GB and run the command again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    advice:
      'A file or folder may not be written. Check who owns the project folder and your home folder.',
  },
  {
    sign: /ERR_PNPM_OUTDATED_LOCKFILE/,
    advice:
      'A package.json was changed without the lockfile. Run `npm run pnpm install -- --no-frozen-lockfile`.',
  },
];

/**
 * One sentence on what to do after a failed installation.
 *
 * @param {string} output What the failed command printed.
 */
export function adviceFor(output) {
  return (
    known.find(({ sign }) => sign.test(output))?.advice ??
    'The lines above say why. Running the command again repairs a half-done installation.'
  );
}
