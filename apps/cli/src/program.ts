import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { Command } from 'commander';
import { askCommand } from './commands/ask.js';
import { backupCommand, restoreCommand } from './commands/backup.js';
import { botCommand, chatCommand } from './commands/bots.js';
import { checkCommand } from './commands/check.js';
import { clusterCommand } from './commands/cluster.js';
import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { ingestCommand } from './commands/ingest.js';
import { reportsCommand } from './commands/reports.js';
import { searchCommand } from './commands/search.js';
import { serveCommand } from './commands/services.js';
import { EXIT, explain } from './errors.js';
import { type Io, writeLine } from './io.js';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const COMMANDS = {
  ingest: ingestCommand,
  ask: askCommand,
  search: searchCommand,
  check: checkCommand,
  export: exportCommand,
  reports: reportsCommand,
  doctor: doctorCommand,
  backup: backupCommand,
  restore: restoreCommand,
  cluster: clusterCommand,
  serve: serveCommand,
  chat: chatCommand,
  bot: botCommand,
} satisfies Record<string, (command: Command, io: Io, finish: (status: number) => void) => void>;

/** Titles of the help that the option parser writes. */
const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function configured(command: Command, io: Io): Command {
  return command
    .helpOption('-h, --help', '显示用法')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Errors are printed once, by `run`, in our own words.
      outputError: () => undefined,
    })
    .exitOverride();
}

/**
 * Runs the command with arguments as typed, without the program's own name. Returns the exit
 * status: 0 done, 1 something could not be done, 2 wrong usage.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.done;
  const program = configured(new Command('nianbao'), io)
    .description('读政府信息公开工作年度报告，核查，回答问题并附依据')
    .helpCommand('help [command]', '显示一个命令的用法')
    .version(version, '-V, --version', '显示版本');
  for (const [name, define] of Object.entries(COMMANDS)) {
    const command = configured(program.command(name).helpCommand(false), io);
    define(command, io, (result) => {
      status = result;
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return failed(error, args, io);
  }
}

async function failed(error: unknown, args: readonly string[], io: Io): Promise<number> {
  // Without any command the parser has printed the help already.
  if (args.length === 0) return EXIT.usage;
  const { status, text } = explain(error);
  if (text !== undefined) await writeLine(io.stderr, text);
  if (text !== undefined && io.env['NIANBAO_DEBUG']) await writeLine(io.stderr, inspect(error));
  return status;
}
