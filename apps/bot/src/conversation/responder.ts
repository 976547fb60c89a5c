import type { BotLibrary } from '../library.js';
import type { CommandName } from '../strings/commands.js';
import { createChecking } from './checking.js';
import { COMMAND_REPLIES } from './commands.js';
import { createExamples } from './examples.js';
import { createHearing } from './hearing.js';
import { textMessage } from './messages.js';
import { commandOf, isWordless, talkOf } from './reading.js';
import { type Response, said, type Turn } from './turn.js';

/** Answers one message of a conversation. */
export type Respond = (turn: Turn) => Promise<Response>;

/** Creates what answers messages over a library. `onError` hears what a person sees as a kind sentence only. */
export function createResponder(library: BotLibrary, onError: (error: unknown) => void): Respond {
  const examples = createExamples(library);
  const check = createChecking(onError);
  const { hear, ask } = createHearing(examples);

  const obey = async (turn: Turn, name: CommandName | 'unknown', rest: string) => {
    const { remembered, context } = turn;
    if (name === 'unknown') return said(remembered, [textMessage(context.t.unknownCommand)]);
    if (name === 'compare' && rest !== '') return ask(turn, rest);
    if (name !== 'reset') return said(remembered, await COMMAND_REPLIES[name](context, examples));
    await library.forget(remembered.dialogue);
    return { messages: [textMessage(context.t.reset)], after: 'forget' as const };
  };

  return async (turn) => {
    const { incoming, remembered, context } = turn;
    const { t, limits } = context;
    const tell = (text: string) => said(remembered, [textMessage(text)]);
    if ('file' in incoming) return said(remembered, await check(incoming.file, context));
    const text = 'text' in incoming ? incoming.text.trim() : '';
    if (text === '') return tell(t.other);
    if ([...text].length > limits.maxTextLength) return tell(t.tooLong(limits.maxTextLength));
    const command = commandOf(text);
    if (command !== undefined) return obey(turn, command.name, command.rest);
    if (isWordless(text)) return tell(t.wordless);
    const talk = talkOf(text);
    return talk === undefined ? hear(turn, text) : tell(t.talk[talk]);
  };
}
