import { NianbaoError } from '@nianbao/library';
import QRCode from 'qrcode';
import type { Message, Wechaty } from 'wechaty';
import { createInOrder } from '../../in-order.js';
import { reasonOf } from '../../redact.js';
import type { WechatySettings } from '../../settings.js';
import { OPERATOR } from '../../strings/operator.js';
import type { Adapter, AdapterTools } from '../adapter.js';
import { heardIn, speakerOf, type WechatyModule } from './incoming.js';
import { sendAll } from './outgoing.js';

type BuildOptions = NonNullable<Parameters<WechatyModule['WechatyBuilder']['build']>[0]>;

/** A puppet by its npm name, or one that is made already. */
export type PuppetChoice = string | Exclude<BuildOptions['puppet'], string | undefined>;

/** {@link WechatySettings} with a puppet of either kind. */
export type WechatyOptions = Omit<WechatySettings, 'puppet'> & { puppet: PuppetChoice };

/** Answers through wechaty: private messages, and messages of rooms that call the bot. Rejects when the puppet cannot be loaded. */
export async function startWechaty(options: WechatyOptions, tools: AdapterTools): Promise<Adapter> {
  // Loaded here only: wechaty takes seconds, and most do not use it.
  const wechaty = await import('wechaty');
  quieten(wechaty, tools.say);
  const bot = wechaty.WechatyBuilder.build(buildOptions(options));
  const answered = listen(bot, wechaty, options, tools);
  tools.say(OPERATOR.personalAccount);
  try {
    await bot.start();
  } catch (error) {
    await bot.stop().catch(() => undefined);
    throw new NianbaoError(
      'setting-invalid',
      OPERATOR.puppetFailed(nameOf(options.puppet), reasonOf(error)),
    );
  }
  const stop = async () => {
    await answered();
    await bot.stop();
  };
  return { stop };
}

/** wechaty's own log goes where ours goes, errors alone: by default it writes to standard output and tells what people say. */
function quieten({ log }: WechatyModule, say: (line: string) => void): void {
  log.level('error');
  log.enableLogging((_level, line = '') => say(line));
}

function buildOptions({ puppet, name }: WechatyOptions): BuildOptions {
  // wechaty types the names that it knows; it loads any.
  return { puppet, ...(name === undefined ? {} : { name }) } as BuildOptions;
}

function nameOf(puppet: PuppetChoice): string {
  return typeof puppet === 'string' ? puppet : puppet.name();
}

/** Answers what comes in. Calling what it gives back ends that, and waits for the answers under way. */
function listen(
  bot: Wechaty,
  wechaty: WechatyModule,
  options: WechatyOptions,
  { conversation, say, seen }: AdapterTools,
): () => Promise<void> {
  const inOrder = createInOrder();
  // Before a login, and after a log-out, nothing is new.
  let loggedInAt = Number.POSITIVE_INFINITY;
  const isNew = (message: Message) =>
    message.age() <= options.maxAgeSeconds && message.date().getTime() >= loggedInAt;

  const answer = async (message: Message) => {
    const key = `wechaty:${message.id}`;
    if (!isNew(message) || message.self() || seen.has(key)) return;
    const heard = await heardIn(message, { wechaty, prefix: options.prefix, me: bot.currentUser });
    if (heard === undefined) return;
    // After a reconnect some puppets tell of a message once more.
    seen.add(key);
    await conversation.converse({ ...speakerOf(message), ...heard.said }, (messages) =>
      sendAll(messages, { message, heard, say }),
    );
  };

  bot.on('scan', (code) => void showCode(code, wechaty, say));
  bot.on('login', () => {
    // Messages are stamped in whole seconds.
    loggedInAt = Math.floor(Date.now() / 1000) * 1000;
    say(OPERATOR.loggedIn);
  });
  bot.on('logout', () => {
    loggedInAt = Number.POSITIVE_INFINITY;
    say(OPERATOR.loggedOut);
  });
  bot.on('error', (error) => say(reasonOf(error)));
  bot.on('message', async (message) => {
    const { conversation: key } = speakerOf(message);
    // What a message says is asked of the puppet: those of one conversation keep their order meanwhile.
    await inOrder.run(key, () => answer(message)).catch((error) => say(reasonOf(error)));
  });
  return async () => {
    loggedInAt = Number.POSITIVE_INFINITY;
    await inOrder.settled();
  };
}

/** The code to scan, drawn with characters and as an address. */
async function showCode(
  code: string,
  wechaty: WechatyModule,
  say: (line: string) => void,
): Promise<void> {
  const drawn = await QRCode.toString(code, { type: 'utf8', margin: 2 }).catch(() => '');
  say(`${OPERATOR.scan(wechaty.qrcodeValueToImageUrl(code))}\n${drawn}`);
}
