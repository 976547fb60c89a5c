import type { BotLibrary } from '../library.js';
import type { Remembered } from '../state/conversations.js';
import type { CommandName } from '../strings/commands.js';
import { answerMessages } from './answering.js';
import { createChecking } from './checking.js';
import { COMMAND_REPLIES } from './commands.js';
import type { Context } from './context.js';
import { createExamples } from './examples.js';
import { type Incoming, type Outgoing, textMessage } from './messages.js';
import { commandOf, isCourtesy, numberOf } from './reading.js';

/** What is said, and what is to be remembered once it has been delivered. */
export interface Response {
  messages: Outgoing[];
  /** `forget` erases the conversation. */
  after: Remembered | 'forget';
}

/** One message on its way to its answer. */
interface Turn {
  incoming: Incoming;
  remembered: Remembered;
  context: Context;
}

/** Answers one message of a conversation. */
export type Respond = (turn: Turn) => Promise<Response>;

/** Creates what answers messages over a library. `onError` hears what a person sees as a kind sentence only. */
export function createResponder(library: BotLibrary, onError: (error: unknown) => void): Respond {
  const examples = createExamples(library);
  const check = createChecking(onError);

  const obey = async (turn: Turn, name: CommandName | 'unknown', rest: string) => {
    const { remembered, context } = turn;
    if (name === 'unknown') return said(remembered, [textMessage(context.t.unknownCommand)]);
    if (name === 'compare' && rest !== '') return ask(library, turn, rest);
    if (name !== 'reset') return said(remembered, await COMMAND_REPLIES[name](context, examples));
    await library.forget(remembered.dialogue);
    return { messages: [textMessage(context.t.reset)], after: 'forget' as const };
  };

  return async (turn) => {
    const { incoming, remembered, context } = turn;
    const { t, limits } = context;
    if ('file' in incoming) return said(remembered, await check(incoming.file, context));
    const text = 'text' in incoming ? incoming.text.trim() : '';
    if (text === '') return said(remembered, [textMessage(t.other)]);
    if ([...text].length > limits.maxTextLength) {
      return said(remembered, [textMessage(t.tooLong(limits.maxTextLength))]);
    }
    if (isCourtesy(text)) return said(remembered, [textMessage(t.courtesy)]);
    const command = commandOf(text);
    return command === undefined
      ? hear(library, turn, text)
      : obey(turn, command.name, command.rest);
  };
}

/** A number keeps the list open for another; a question of the person's own ends the choice. */
async function hear(library: BotLibrary, turn: Turn, text: string): Promise<Response> {
  const { remembered, context } = turn;
  const { options } = remembered;
  const number = options.length > 0 ? numberOf(text) : undefined;
  if (number === undefined) {
    return ask(library, { ...turn, remembered: { ...remembered, options: [] } }, text);
  }
  const chosen = options[number - 1];
  return chosen === undefined
    ? said(remembered, [textMessage(context.t.noSuchOption(options.length))])
    : ask(library, turn, chosen);
}

/** What shows no language is answered in that of the conversation. */
const ANSWERED_IN = {
  chinese: 'simplified',
  traditional: 'traditional',
  english: 'english',
} as const;

async function ask(library: BotLibrary, turn: Turn, question: string): Promise<Response> {
  const { incoming, remembered, context } = turn;
  const language = ANSWERED_IN[context.tongue];
  if (incoming.alone === true) {
    return said(remembered, answerMessages(await library.ask(question, { language }), context));
  }
  const { dialogue, about, ...others } = remembered;
  if (about !== undefined && (await library.dialogue(dialogue)) === undefined) {
    await library.resume(dialogue, about);
  }
  const answer = await library.ask(question, { conversation: dialogue, language });
  const now = await library.dialogue(dialogue);
  const after = { ...others, dialogue, ...(now !== undefined && { about: now }) };
  return said(after, answerMessages(answer, context));
}

/** Remembers what is offered to choose from. */
function said(remembered: Remembered, messages: Outgoing[]): Response {
  const offered = messages.find((message) => message.kind === 'options');
  const after = offered === undefined ? remembered : { ...remembered, options: offered.options };
  return { messages, after };
}
