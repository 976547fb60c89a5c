import { FileBox } from 'file-box';
import type { BotLibrary } from '../../src/index.js';
import { startWechat } from '../support/wechaty.js';
import { type Messenger, quiet } from './messenger.js';

const TYPES = { attachment: 1, audio: 2 };

/** WeChat through wechaty, as its users see it. */
export async function wechaty(library: BotLibrary): Promise<Messenger> {
  const wechat = await startWechat(library);
  const { mocker, puppet, self, said } = wechat;
  const people = {
    one: wechat.person,
    other: mocker.createContact({ id: 'other', name: '李四' }),
  };
  let messages = 0;
  const asked = async (send: () => void) => {
    const before = said.length;
    send();
    await quiet(() => said.length, before);
    return said
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  };
  const come = (who: 'one' | 'other', type: number, text: string, box?: FileBox) =>
    asked(() => {
      messages += 1;
      const id = `sent-${messages}`;
      if (box !== undefined) mocker.cacheFileBoxPayload.set(id, box.toJSON());
      const payload = { id, type, text, talkerId: people[who].id, listenerId: self.id };
      mocker.MessageMock.create({ ...payload, timestamp: Date.now() });
      puppet.emit('message', { messageId: id });
    });
  return {
    takesFiles: true,
    say: (who, words) => asked(() => people[who].say(words).to(self)),
    send: (who, name, bytes) => {
      const box = FileBox.fromBase64(Buffer.from(bytes).toString('base64'), name) as FileBox;
      return come(who, TYPES.attachment, name, box);
    },
    voice: (who) => come(who, TYPES.audio, ''),
    [Symbol.asyncDispose]: () => wechat[Symbol.asyncDispose](),
  };
}
