import { isNianbaoError, NianbaoError } from '@nianbao/library';
import type { Adapter, AdapterTools } from './adapters/adapter.js';
import { createConversation } from './conversation/conversation.js';
import type { BotLibrary } from './library.js';
import { createRedact, reasonOf } from './redact.js';
import { type BotSettings, type Environment, readBotSettings } from './settings.js';
import { OPERATOR } from './strings.js';

/** The messengers at work. */
export interface RunningBot {
  /** Names of those that started. */
  messengers: readonly string[];
  /** Stops all of them; answers under way are still sent. */
  stop(): Promise<void>;
}

/** How a bot tells its operator what happens. */
export interface RunOptions {
  /** Gets one line at a time, free of secrets. Default: standard error. */
  log?: (line: string) => void;
}

type Starter = (tools: AdapterTools) => Promise<Adapter>;

/**
 * Starts every messenger that the environment sets up: `TELEGRAM_BOT_TOKEN` Telegram, `WECHATY_PUPPET` WeChat.
 * One that fails is told and does not stop the others; rejects when none is set up or none starts.
 */
export async function runBot(
  library: BotLibrary,
  env: Environment = process.env,
  { log = toStandardError }: RunOptions = {},
): Promise<RunningBot> {
  const settings = readBotSettings(env);
  const starters = startersOf(settings);
  if (starters.length === 0) throw new NianbaoError('setting-missing', OPERATOR.noMessenger);
  const redact = createRedact(env);
  const say = (name: string, line: string) => log(redact(OPERATOR.line(name, line)));
  const conversation = createConversation(library, {
    ...settings.conversation,
    onError: (error) => say(OPERATOR.answerFailed, reasonOf(error)),
  });
  const started = await startAll(starters, { conversation, say, redact });
  return {
    messengers: started.map(({ name }) => name),
    stop: async () => void (await Promise.allSettled(started.map(({ adapter }) => adapter.stop()))),
  };
}

/** Each adapter is loaded when it is used: together they take seconds. */
function startersOf({ telegram, wechat }: BotSettings): [string, Starter][] {
  const starters: [string, Starter][] = [];
  if (telegram !== undefined) {
    starters.push([
      'Telegram',
      async (tools) => (await import('./adapters/telegram.js')).startTelegram(telegram, tools),
    ]);
  }
  if (wechat !== undefined) {
    starters.push([
      'WeChat',
      async (tools) => (await import('./adapters/wechat.js')).startWechat(wechat, tools),
    ]);
  }
  return starters;
}

interface Started {
  name: string;
  adapter: Adapter;
}

interface StartTools {
  conversation: AdapterTools['conversation'];
  say: (name: string, line: string) => void;
  redact: (text: string) => string;
}

async function startAll(starters: [string, Starter][], tools: StartTools): Promise<Started[]> {
  const failures: NianbaoError[] = [];
  const started = await Promise.all(
    starters.map(async ([name, start]): Promise<Started[]> => {
      const say = (line: string) => tools.say(name, line);
      try {
        const adapter = await start({ conversation: tools.conversation, say });
        say(OPERATOR.started);
        return [{ name, adapter }];
      } catch (error) {
        failures.push(failureOf(name, error, tools.redact));
        say(reasonOf(error));
        return [];
      }
    }),
  );
  if (failures.length === starters.length) throw firstOf(failures);
  return started.flat();
}

/** The failure with its message alone: the stack or cause of the original may hold a secret. */
function failureOf(name: string, error: unknown, redact: (text: string) => string): NianbaoError {
  const code = isNianbaoError(error) ? error.code : 'setting-invalid';
  return new NianbaoError(code, redact(OPERATOR.line(name, reasonOf(error))));
}

function firstOf([first, ...others]: NianbaoError[]): NianbaoError {
  const messages = [first, ...others].map((failure) => failure?.message);
  return new NianbaoError(first?.code ?? 'setting-invalid', messages.join('\n'));
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
