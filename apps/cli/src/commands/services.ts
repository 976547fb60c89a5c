import type { Command } from 'commander';
import { type DataOption, withReader, withServer } from '../data.js';
import { type Io, writeLine } from '../io.js';
import { wholeNumber, withData, withExamples } from '../options.js';

interface ServeOptions extends DataOption {
  host?: string;
  port?: number;
}

const port = wholeNumber('端口', 0, 65_535);

/** Ends when the person or the system asks to. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });

/** `nianbao serve` */
export function serveCommand(command: Command, io: Io): void {
  withExamples(withData(command), 'nianbao serve', 'nianbao serve --data ./data --port 8080')
    .description('启动查询网页，给出网址')
    .option('--host <host>', '监听的地址')
    .option('--port <port>', '端口，默认取环境变量 PORT', port)
    .action(async (options: ServeOptions) => {
      await withServer(io, options, async (library) => {
        // Loaded on demand: the other commands start without a web server.
        const { serve } = await import('@nianbao/web-search');
        const running = await serve({ library, ...listenOptions(options, io) });
        await writeLine(io.stdout, `年报查询已启动：${running.url}`);
        await asked();
        await running.close();
      });
    });
}

function listenOptions({ host, port: given }: ServeOptions, io: Io) {
  const fromEnvironment = io.env['PORT'];
  const wanted = given ?? (fromEnvironment ? port(fromEnvironment) : undefined);
  return { ...(host !== undefined && { host }), ...(wanted !== undefined && { port: wanted }) };
}

/** `nianbao chat` */
export function chatCommand(command: Command, io: Io): void {
  withExamples(withData(command), 'nianbao chat', 'nianbao chat --data ./data')
    .description('在终端里对话提问')
    .action(async (options: DataOption) => {
      const { runConsole } = await import('@nianbao/bot');
      const streams = { input: io.stdin, output: io.stdout };
      await withReader(io, options, (library) => runConsole(library, streams));
    });
}

/** `nianbao bot` */
export function botCommand(command: Command, io: Io): void {
  withExamples(
    withData(command),
    'TELEGRAM_BOT_TOKEN=… nianbao bot',
    'WECHATY_PUPPET=… nianbao bot',
  )
    .description('启动 Telegram 或微信机器人，由环境变量决定')
    .action(async (options: DataOption) => {
      const { runBot } = await import('@nianbao/bot');
      await withReader(io, options, async (library) => {
        const bot = await runBot(library, io.env);
        await asked();
        await bot.stop();
      });
    });
}
