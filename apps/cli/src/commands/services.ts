import {
  FILE_VARIABLE,
  flagOf,
  readSettings,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type Settings,
  variableOf,
} from '@nianbao/web-search/settings';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ClusterOption, withOpenSearch } from '../cluster-settings.js';
import { type DataOption, withServer } from '../data.js';
import { type Io, writeLine } from '../io.js';
import { withExamples } from '../options.js';
import { untilAsked } from './until-asked.js';

/** Flags by the name of their setting, as typed, and the file with the rest. */
type ServeOptions = Partial<Record<SettingName, string | boolean>> & {
  config?: string;
} & ClusterOption;

/** `nianbao serve` */
export function serveCommand(command: Command, io: Io): void {
  for (const name of SETTING_NAMES) command.addOption(settingOption(name));
  withExamples(
    withOpenSearch(command).option(
      '--config <file>',
      `设置文件（JSON），也可用环境变量 ${FILE_VARIABLE}`,
    ),
    'nianbao serve',
    'nianbao serve --data ./data --port 8080',
    'nianbao serve --opensearch https://search-1.example:9200',
    'nianbao serve --config nianbao.json --trust-proxy 1',
  )
    .description('启动查询网页，给出网址')
    .action(async ({ config, opensearch, ...flags }: ServeOptions) => {
      const settings = readSettings({ flags, env: io.env, file: config });
      const place = { ...dataOf(settings), ...(opensearch !== undefined && { opensearch }) };
      await withServer(io, place, async (library) => {
        // Loaded on demand: the other commands start without a web server.
        const { serve } = await import('@nianbao/web-search');
        const { host, port } = settings;
        const running = await serve({ library, host, port, settings });
        await writeLine(io.stdout, `年报查询已启动：${running.url}`);
        await untilAsked();
        await running.close();
      });
    });
}

/** A setting as an option of the command; what cannot be used is wrong usage. */
function settingOption(name: SettingName): Option {
  const { kind, help } = SETTINGS[name];
  const value = kind.toggle ? '' : ' <value>';
  const option = new Option(`${flagOf(name)}${value}`, `${help}（${variableOf(name)}）`);
  return kind.toggle ? option : option.argParser((text: string) => checked(name, text));
}

function checked(name: SettingName, text: string): string {
  const { schema, expected } = SETTINGS[name].kind;
  if (schema.safeParse(text).success) return text;
  throw new InvalidArgumentError(`应为${expected}`);
}

function dataOf({ data }: Settings): DataOption {
  return data === undefined ? {} : { data };
}
