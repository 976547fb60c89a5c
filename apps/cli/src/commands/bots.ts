import { join } from 'node:path';
import { type Library, NianbaoError } from '@nianbao/library';
import { type Command, Option } from 'commander';
import { type DataOption, hasOwnLibrary, isOnCluster, withReader } from '../data.js';
import { type Io, isTerminal } from '../io.js';
import { withExamples, withPlace } from '../options.js';
import { botMenuCommand } from './bot-menu.js';
import { untilAsked } from './until-asked.js';

interface ChatOptions extends DataOption {
  site?: string;
}

interface BotOptions extends ChatOptions {
  state?: string;
  telegram?: boolean;
  wechatOfficial?: boolean;
  wecom?: boolean;
  wechaty?: boolean;
}

/** The file beside a library in which its bot keeps conversations. */
const STATE_FILE = 'bot.sqlite';

/** The messengers by the name of their flag, with what they are. */
const FLAGS = {
  telegram: 'Telegram（TELEGRAM_BOT_TOKEN）',
  'wechat-official': '微信公众号（WECHAT_APP_ID 等）',
  wecom: '企业微信（WECOM_CORP_ID 等）',
  wechaty: '微信个人号，经 wechaty（WECHATY_PUPPET）',
} as const;

/** `nianbao chat` */
export function chatCommand(command: Command, io: Io): void {
  withExamples(
    withSite(withPlace(command)),
    'nianbao chat',
    'nianbao chat --data ./data',
    "printf '2018年依申请公开多少件\\n' | nianbao chat",
  )
    .description('在终端里对话提问')
    .action(async ({ site, ...options }: ChatOptions) => {
      const { runConsole } = await import('@nianbao/bot');
      await withReader(io, options, (library) =>
        runConsole(library, {
          input: io.stdin,
          output: io.stdout,
          colours: isTerminal(io.stdout) && !io.env['NO_COLOR'],
          ...(site !== undefined && { settings: { site: siteOf(site) } }),
        }),
      );
    });
}

/** `nianbao bot` */
export function botCommand(command: Command, io: Io): void {
  botMenuCommand(command.command('menu'), io);
  for (const [name, help] of Object.entries(FLAGS)) command.option(`--${name}`, help);
  withExamples(
    withSite(withPlace(command)).addOption(
      new Option('--state <file>', `记录对话状态的文件，默认年报库文件夹里的 ${STATE_FILE}`),
    ),
    'TELEGRAM_BOT_TOKEN=… nianbao bot',
    'nianbao bot --telegram --wechat-official --site https://nianbao.example',
  )
    .description('启动 Telegram、公众号、企业微信或微信机器人；不写渠道则由环境变量决定')
    .action(async (options: BotOptions) => {
      const { MESSENGER_NAMES, runBot } = await import('@nianbao/bot');
      const chosen = MESSENGER_NAMES.filter((name) => options[flagName(name)] === true);
      await withReader(io, options, async (library) => {
        const state = stateOf(io, library, options);
        const bot = await runBot(library, withState(io.env, options), {
          ...(chosen.length > 0 && { only: chosen }),
          ...(options.site !== undefined && { site: siteOf(options.site) }),
          ...(state !== undefined && { state }),
          log: (line) => void io.stderr.write(`${line}\n`),
        });
        await untilAsked();
        await bot.stop();
      });
    });
}

/** A flag as the parser names it: `--wechat-official` is `wechatOfficial`. */
function flagName(name: keyof typeof FLAGS) {
  return name === 'wechat-official' ? 'wechatOfficial' : name;
}

const withSite = (command: Command): Command =>
  command.addOption(new Option('--site <url>', '查询网页的地址，依据会链接到它（NIANBAO_SITE）'));

/** Beside the library, or here where that is on a cluster; nowhere where it is the bundled one, which nobody writes to. */
function stateOf(io: Io, { data }: Library, options: DataOption): string | undefined {
  if (isOnCluster(io, options)) return STATE_FILE;
  return hasOwnLibrary(io, options) ? join(data, STATE_FILE) : undefined;
}

/** A flag goes before a variable. */
const withState = (env: Io['env'], { state }: BotOptions): Io['env'] =>
  state === undefined ? env : { ...env, NIANBAO_BOT_STATE: state };

function siteOf(site: string): string {
  const address = URL.canParse(site) ? new URL(site) : undefined;
  if (address && /^https?:$/.test(address.protocol)) return address.href.replace(/\/+$/u, '');
  throw new NianbaoError('setting-invalid', '--site 应为 http 或 https 地址');
}
