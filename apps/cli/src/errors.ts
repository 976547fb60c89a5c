import { isNianbaoError } from '@nianbao/library';
import { CommanderError } from 'commander';

/** Exit statuses: done, could not be done, wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Wrong usage that the command finds itself; `message` says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the option parser says, in Chinese; `$1` is what it is about. */
const USAGE: Record<string, readonly [pattern: RegExp, text: string]> = {
  'commander.unknownOption': [/unknown option '([^']*)'/, '没有这个选项：$1'],
  'commander.unknownCommand': [/unknown command '([^']*)'/, '没有这个命令：$1'],
  'commander.missingArgument': [/missing required argument '([^']*)'/, '缺少参数：$1'],
  'commander.optionMissingArgument': [/option '([^']*)' argument missing/, '选项缺少值：$1'],
  'commander.excessArguments': [/.*/, '参数过多'],
  'commander.invalidArgument': [/.*'([^']*)' is invalid\. (.*)/, '值“$1”不可用：$2'],
};

/** How the option parser says which values there are. */
const CHOICES = /Allowed choices are (.*)\./;

function usageText({ code, message }: CommanderError): string {
  const [pattern, text] = USAGE[code] ?? [/.*/, message];
  const found = pattern.exec(message);
  const filled = text.replace(/\$(\d)/g, (_all, group: string) => found?.[Number(group)] ?? '');
  return `${filled.replace(CHOICES, '应为 $1 之一')}。用 nianbao --help 查看用法。`;
}

/** What to print for an error and which status to end with; nothing to print where help was asked for. */
export function explain(error: unknown): { status: number; text?: string } {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { status: EXIT.done };
    return { status: EXIT.usage, text: `错误 [usage]：${usageText(error)}` };
  }
  if (error instanceof UsageError)
    return { status: EXIT.usage, text: `错误 [usage]：${error.message}` };
  const code = isNianbaoError(error) ? error.code : 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  return { status: EXIT.failed, text: `错误 [${code}]：${message.replace(/\s*\n\s*/g, ' ')}` };
}
