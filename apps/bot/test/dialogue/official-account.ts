import { type BotLibrary, runBot } from '../../src/index.js';
import {
  type Fields,
  message,
  OFFICIAL,
  readReply,
  requestOf,
  text,
} from '../wechat-official/support/platform.js';
import type { Messenger } from './messenger.js';

const IDS = { one: 'oOne', other: 'oOther' };
/** The rest of an answer comes when it is asked for. */
const FOLLOWS = /\n?（还有下文，回复“继续”接着看）$/u;
const FOLLOWS_ENGLISH = /\n?\([^()]*continue[^()]*\)$/iu;

/** An official account that has replies alone, in safe mode, as its followers see it. */
export async function officialAccount(library: BotLibrary): Promise<Messenger> {
  const env = {
    NIANBAO_BOT_PORT: '0',
    NIANBAO_BOT_USER_RATE: '0',
    NIANBAO_BOT_CHAT_RATE: '0',
    WECHAT_APP_ID: OFFICIAL.receiver,
    WECHAT_TOKEN: OFFICIAL.token,
    WECHAT_ENCODING_AES_KEY: OFFICIAL.aesKey,
  };
  const bot = await runBot(library, env, { log: () => undefined });
  const reply = async (fields: Fields): Promise<string> => {
    const { query, body } = requestOf(fields, { mode: 'safe' });
    const address = `${bot.address}/wechat?${query}`;
    const response = await fetch(address, { method: 'POST', body });
    return readReply(await response.text()).text ?? '';
  };
  const whole = async (who: 'one' | 'other', fields: Fields): Promise<string> => {
    let words = await reply(fields);
    while (FOLLOWS.test(words) || FOLLOWS_ENGLISH.test(words)) {
      const next = await reply(text('继续', { FromUserName: IDS[who] }));
      words = `${words.replace(FOLLOWS, '').replace(FOLLOWS_ENGLISH, '')}\n${next}`;
    }
    return words;
  };
  const other = (who: 'one' | 'other') =>
    whole(who, message({ MsgType: 'image', PicUrl: 'http://x.example', FromUserName: IDS[who] }));
  return {
    takesFiles: false,
    say: (who, words) => whole(who, text(words, { FromUserName: IDS[who] })),
    send: other,
    voice: other,
    [Symbol.asyncDispose]: () => bot.stop(),
  };
}
