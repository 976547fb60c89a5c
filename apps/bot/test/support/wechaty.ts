import { mock, PuppetMock } from 'wechaty-puppet-mock';
import { startWechaty } from '../../src/adapters/wechaty/wechaty.js';
import { createConversation } from '../../src/conversation/conversation.js';
import type { BotLibrary } from '../../src/library.js';
import { IN_MEMORY, openDatabase } from '../../src/state/database.js';
import { openOwed } from '../../src/state/owed.js';
import { openSeen } from '../../src/state/seen.js';
import { openSendings } from '../../src/state/sendings.js';
import { until } from './until.js';

/** What the bot said in words, and where. */
interface Spoken {
  text: string;
  to: string;
}

/** A WeChat of one's own: the bot's account, a person, and a room of both. */
export async function startWechat(library: BotLibrary) {
  const mocker = new mock.Mocker();
  const puppet = new PuppetMock({ mocker });
  const said: Spoken[] = [];
  const sentTypes: number[] = [];
  const log: string[] = [];
  const database = openDatabase(IN_MEMORY);
  const adapter = await startWechaty(
    { puppet, maxAgeSeconds: 300, prefix: '年报' },
    {
      conversation: createConversation(library, { userRate: 0, chatRate: 0 }),
      say: (line) => log.push(line),
      seen: openSeen(database),
      sendings: openSendings(database),
      owed: openOwed(database),
      http: { mount: () => undefined },
    },
  );
  const self = mocker.createContact({ id: 'self', name: '年报' });
  const person = mocker.createContact({ id: 'person', name: '张三' });
  const room = mocker.createRoom({ topic: '群', memberIdList: ['self', 'person'] });
  mocker.login(self);
  await until('it is logged in', () => log.includes('已登录'));
  puppet.on('message', ({ messageId }) => {
    const message = mocker.messagePayload(messageId);
    if (message.talkerId !== self.id) return;
    sentTypes.push(message.type);
    said.push({ text: message.text ?? '', to: message.roomId ?? message.listenerId ?? '' });
  });
  return {
    ...{ mocker, puppet, self, person, room, said, sentTypes, log },
    [Symbol.asyncDispose]: () => adapter.stop(),
  };
}
