import { readFileSync } from 'node:fs';
import { NianbaoError } from '@nianbao/library';
import { settingMessages as messages } from '../strings/operator.js';
import {
  flagOf,
  SETTING_NAMES,
  SETTINGS,
  type Setting,
  type SettingName,
  variableOf,
} from './table.js';

/** The value of every setting. */
export type Settings = { -readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

type ValueOf<Of> = Of extends Setting<infer Value> ? Value : never;

/** Where settings come from; what comes first here is stronger. */
export interface SettingSources {
  /** By name, as they were written on the command line. */
  flags?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, string | undefined>>;
  /** Path of a JSON file. */
  file?: string | undefined;
}

/** The variable that names the settings file where no flag does. */
export const FILE_VARIABLE = 'NIANBAO_CONFIG';

/** What many a host sets for any server; weaker than our own variable. */
const PORT_VARIABLE = 'PORT';

interface Given {
  value: unknown;
  /** Where it was found, in words. */
  where: string;
}

/**
 * Reads every setting from flags, else the environment, else the file, else its default. Throws
 * `setting-invalid`, which says what is wrong, where it stands and what is expected.
 *
 * @example
 * const settings = readSettings({ flags: { port: '8080' }, env: process.env });
 */
export function readSettings({ flags = {}, env = {}, file }: SettingSources): Settings {
  const path = file ?? (env[FILE_VARIABLE] || undefined);
  const written = path === undefined ? {} : readFile(path);
  const entries = SETTING_NAMES.map((name) => {
    const given = fromFlag(name, flags) ?? fromVariable(name, env) ?? fromFile(name, written, path);
    return [name, given === undefined ? SETTINGS[name].fallback : check(name, given)];
  });
  return Object.fromEntries(entries) as Settings;
}

function check(name: SettingName, { value, where }: Given): unknown {
  const { schema, expected } = SETTINGS[name].kind;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(messages.invalid(name, expected, JSON.stringify(value), where));
}

function fromFlag(name: SettingName, flags: Readonly<Record<string, unknown>>): Given | undefined {
  const value = flags[name];
  return value === undefined ? undefined : { value, where: messages.flag(flagOf(name)) };
}

/** A variable that is set to nothing counts as not set. */
function fromVariable(
  name: SettingName,
  env: Readonly<Record<string, string | undefined>>,
): Given | undefined {
  const variables = name === 'port' ? [variableOf(name), PORT_VARIABLE] : [variableOf(name)];
  const variable = variables.find((one) => env[one]?.trim());
  if (variable === undefined) return undefined;
  return { value: env[variable]?.trim(), where: messages.variable(variable) };
}

function fromFile(
  name: SettingName,
  written: Readonly<Record<string, unknown>>,
  path: string | undefined,
): Given | undefined {
  if (!Object.hasOwn(written, name)) return undefined;
  return { value: written[name], where: messages.file(path ?? '', name) };
}

function readFile(path: string): Readonly<Record<string, unknown>> {
  const written = parse(path, content(path));
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    throw invalid(messages.fileShape(path));
  }
  const unknown = Object.keys(written).find((name) => !Object.hasOwn(SETTINGS, name));
  if (unknown !== undefined) throw invalid(messages.unknown(path, unknown, SETTING_NAMES));
  return written as Record<string, unknown>;
}

function content(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw invalid(messages.fileMissing(path), cause);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(messages.fileShape(path), cause);
  }
}

const invalid = (message: string, cause?: unknown): NianbaoError =>
  new NianbaoError('setting-invalid', message, { cause });
