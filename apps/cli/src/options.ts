import { type Command, InvalidArgumentError, Option } from 'commander';
import { withOpenSearch } from './cluster-settings.js';
import { DEFAULT_DATA } from './data.js';

/** A whole number between two limits; `what` names it in the message. */
export const wholeNumber =
  (what: string, least: number, most: number) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`${what}应为 ${least} 到 ${most} 的整数`);
  };

/** Reads a year. */
export const year = wholeNumber('年份', 1990, 2200);

/** Adds `--data`, which every command takes. */
export const withData = (command: Command): Command =>
  command.addOption(
    new Option('--data <dir>', `年报库所在的文件夹，默认 ${DEFAULT_DATA}`).argParser(folder),
  );

/** A variable without a value in a script must not make the current folder a library. */
function folder(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('没有写文件夹');
}

/** Adds `--data` and `--opensearch`, for commands that work on either. */
export const withPlace = (command: Command): Command => withOpenSearch(withData(command));

/** Adds `--json`. */
export const withJson = (command: Command): Command =>
  command.option('--json', '标准输出只给机器读的 JSON，其余信息走标准错误');

/** Examples below the help of a command. */
export const withExamples = (command: Command, ...lines: string[]): Command =>
  command.addHelpText('after', `\n示例：\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`);
