/**
 * @typedef {object} Advisory A known weakness of a package that runs in production.
 * @property {string} id As GitHub names it, GHSA-…
 * @property {string} package
 * @property {string} severity
 * @property {string} title
 * @property {readonly string[]} versions Those of it that are installed.
 * @property {string} patched The versions without it.
 */

/**
 * @typedef {object} Exception A weakness that we know and live with.
 * @property {string} advisory
 * @property {string} package
 * @property {string} why Why it does no harm here.
 */

/**
 * The advisories in what `pnpm audit --json` prints; undefined where the registry did not answer the question.
 *
 * @param {string} printed
 * @returns {Advisory[] | undefined}
 */
export function advisoriesIn(printed) {
  const start = printed.indexOf('{');
  if (start < 0) return undefined;
  const { error, advisories } = JSON.parse(printed.slice(start));
  if (error || !advisories) return undefined;
  return Object.values(advisories).map((one) => ({
    id: one.github_advisory_id ?? String(one.id),
    package: one.module_name,
    severity: one.severity,
    title: one.title,
    versions: [...new Set((one.findings ?? []).map(versionOf))],
    patched: one.patched_versions,
  }));
}

const versionOf = (/** @type {{ version: string }} */ found) => found.version;

/**
 * Which advisories no exception explains, and which exceptions are about nothing any more.
 *
 * @param {readonly Advisory[]} advisories
 * @param {readonly Exception[]} exceptions
 */
export function heldAgainst(advisories, exceptions) {
  const isAbout = (/** @type {Exception} */ exception, /** @type {Advisory} */ one) =>
    exception.advisory === one.id && exception.package === one.package;
  return {
    unexplained: advisories.filter((one) => !exceptions.some((each) => isAbout(each, one))),
    explained: advisories.filter((one) => exceptions.some((each) => isAbout(each, one))),
    outdated: exceptions.filter((each) => !advisories.some((one) => isAbout(each, one))),
  };
}
