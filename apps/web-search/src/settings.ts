/** What an operator may change, where it is written, and how it is read. */
import type { Settings } from './settings/read.js';
import { SETTINGS } from './settings/table.js';

export {
  FILE_VARIABLE,
  readSettings,
  type SettingSources,
  type Settings,
} from './settings/read.js';
export { flagOf, SETTING_NAMES, SETTINGS, type SettingName, variableOf } from './settings/table.js';

/** The settings that the pages and the API go by; where to listen and what to open is not theirs. */
export interface SiteSettings extends Omit<Settings, 'host' | 'port' | 'data'> {
  /** Receives the log, a JSON object a line. */
  log: (line: string) => void;
}

const defaults = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { fallback }]) => [name, fallback]),
) as Settings;

/** The settings of a site that nobody set up. */
export const DEFAULT_SETTINGS: SiteSettings = {
  ...defaults,
  log: (line) => process.stderr.write(line.endsWith('\n') ? line : `${line}\n`),
};
