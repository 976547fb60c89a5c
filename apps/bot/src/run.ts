import { NianbaoError } from '@nianbao/library';
import { createConversation } from './conversation/conversation.js';
import { startCounting } from './counts.js';
import { type BotHttp, createHttp, type MessengerState } from './http.js';
import type { BotLibrary } from './library.js';
import { MESSENGER_NAMES, MESSENGERS, type MessengerName, type Starter } from './messengers.js';
import { createRedact, reasonOf } from './redact.js';
import { type Environment, readConversation, readHttp, readState } from './settings.js';
import { type BotDatabase, IN_MEMORY, openDatabase } from './state/database.js';
import { openOwed } from './state/owed.js';
import { openSeen } from './state/seen.js';
import { openSendings } from './state/sendings.js';
import { OPERATOR } from './strings/operator.js';
import { type Supervised, supervise } from './supervise.js';

/** The messengers at work. */
export interface RunningBot {
  /** How each of them is. */
  readonly messengers: Readonly<Partial<Record<MessengerName, MessengerState>>>;
  /** Address of webhooks, callbacks and `/health`, where it is open. */
  readonly address: string | undefined;
  /** Stops all of them; answers under way are still sent. */
  stop(): Promise<void>;
}

/** What to run, and how the operator is told what happens. */
export interface RunOptions {
  /** Only these. Default: all that the environment sets up. */
  only?: readonly MessengerName[];
  /** Address of the site that evidence links to. Default: `NIANBAO_SITE`. */
  site?: string;
  /** File that state is kept in over a restart, unless `NIANBAO_BOT_STATE` names one. Default: in memory. */
  state?: string;
  /** Gets one line at a time, free of secrets. Default: standard error. */
  log?: (line: string) => void;
}

/**
 * Starts messengers over one library, each kept going whatever happens to the others. Rejects where none is set
 * up, a setting cannot be used, or none of them can ever start.
 */
export async function runBot(
  library: BotLibrary,
  env: Environment = process.env,
  { only, site, state, log = toStandardError }: RunOptions = {},
): Promise<RunningBot> {
  const settings = site === undefined ? env : { ...env, NIANBAO_SITE: site };
  const limits = readConversation(settings);
  const http = readHttp(settings);
  const starters = startersOf(settings, only);
  const redact = createRedact(env);
  const say = (name: string) => (line: string) => log(redact(OPERATOR.line(name, line)));

  const database = openState(readState(settings) ?? state, say(BOT));
  const running = new Map<MessengerName, Supervised>();
  const states = () =>
    Object.fromEntries([...running].map(([name, one]) => [name, one.state] as const));
  const counting = startCounting();
  const server = createHttp(http, { messengers: states, counts: counting.counts });
  const leave = library.observe(counting.told);
  const conversation = createConversation(library, {
    ...limits,
    database,
    onMessage: counting.message,
    onError: (error) => say(OPERATOR.answerFailed)(reasonOf(error)),
  });
  const kept = {
    seen: openSeen(database),
    sendings: openSendings(database),
    owed: openOwed(database),
  };
  const tools = { conversation, http: server, ...kept };
  const stop = async () => {
    await Promise.allSettled([...running.values()].map((one) => one.stop()));
    await server.close();
    leave();
    database.close();
  };

  try {
    await Promise.all(
      starters.map(async ([name, start]) => {
        const told = say(MESSENGERS[name].title);
        running.set(name, await supervise({ start, tools: { ...tools, say: told }, redact }));
      }),
    );
    refuseIfNoneCan(running);
    const address = await opened(server, http.always, say(BOT));
    return {
      get messengers() {
        return states();
      },
      address,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const BOT = 'bot';

/** What to start. A messenger that is asked for by name must be set up; others are left out. */
function startersOf(
  env: Environment,
  only: readonly MessengerName[] | undefined,
): [MessengerName, Starter][] {
  const starters: [MessengerName, Starter][] = [];
  for (const name of only ?? MESSENGER_NAMES) {
    const start = MESSENGERS[name].starter(env);
    if (start !== undefined) starters.push([name, start]);
    else if (only !== undefined) throw new NianbaoError('setting-missing', OPERATOR.missing[name]);
  }
  if (starters.length === 0) throw new NianbaoError('setting-missing', OPERATOR.noMessenger);
  return starters;
}

function openState(file: string | undefined, say: (line: string) => void): BotDatabase {
  if (file === undefined) say(OPERATOR.stateInMemory);
  return openDatabase(file ?? IN_MEMORY);
}

function refuseIfNoneCan(running: ReadonlyMap<MessengerName, Supervised>): void {
  const failures = [...running.values()].map(({ failure }) => failure);
  const known = failures.filter((failure) => failure !== undefined);
  if (known.length < failures.length) return;
  const [first] = known;
  const message = known.map((failure) => failure.message).join('\n');
  throw new NianbaoError(first?.code ?? 'setting-invalid', message);
}

/** Opens the port where something is served, or the operator named one. */
async function opened(
  server: BotHttp,
  always: boolean,
  say: (line: string) => void,
): Promise<string | undefined> {
  if (!server.used && !always) return undefined;
  const address = await server.listen();
  say(OPERATOR.listening(address));
  return address;
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
