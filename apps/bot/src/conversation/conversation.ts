import { createInOrder } from '../in-order.js';
import type { BotLibrary } from '../library.js';
import { type ConversationSettings, DEFAULT_CONVERSATION } from '../settings.js';
import { CHAT } from '../strings.js';
import { type Bubble, bubbleOf, plain, textOf } from './bubble.js';
import { createExamples } from './examples.js';
import { createMemory, type Remembered } from './memory.js';
import { type Command, commandOf, numberOf } from './reading.js';
import { reportList } from './reports.js';

/** One text of a person. `conversation` tells chats apart; whose they are is the adapter's matter. */
export interface IncomingMessage {
  conversation: string;
  text: string;
}

/** Text in, text out. Knows nothing of a messenger. */
export interface Conversation {
  /** The reply to one message. Never rejects; messages of one conversation are answered in order. */
  reply(message: IncomingMessage): Promise<string>;
}

/** {@link ConversationSettings}, each of which may be left out, and where errors go. */
export interface ConversationOptions extends Partial<ConversationSettings> {
  /** Told of an error that the person only sees as a kind sentence. */
  onError?: (error: unknown) => void;
}

/** Creates the conversation core over a library. */
export function createConversation(
  library: BotLibrary,
  { onError, ...settings }: ConversationOptions = {},
): Conversation {
  const limits = { ...DEFAULT_CONVERSATION, ...settings };
  const memory = createMemory(limits);
  const inOrder = createInOrder();
  const respond = createResponder(library, limits, memory.forget);

  const reply = async ({ conversation, text }: IncomingMessage): Promise<string> => {
    const remembered = memory.recall(conversation);
    try {
      const bubble = await respond(text.trim(), { conversation, remembered });
      if (bubble.options.length > 0)
        remembered.options = bubble.options.slice(0, limits.maxOptions);
      return textOf(bubble, limits);
    } catch (error) {
      onError?.(error);
      return CHAT.failed;
    }
  };
  return { reply: (message) => inOrder.run(message.conversation, () => reply(message)) };
}

/** The conversation that a text belongs to. */
interface Place {
  conversation: string;
  remembered: Remembered;
}

function createResponder(
  library: BotLibrary,
  limits: ConversationSettings,
  forget: (conversation: string) => void,
) {
  const examples = createExamples(library);
  const commands: Record<Command, (place: Place) => Promise<Bubble>> = {
    help: () => help(examples),
    reports: async () => reportList(await library.reports(), limits),
    reset: async ({ conversation }) => {
      forget(conversation);
      return plain(CHAT.reset);
    },
    unknown: async () => plain(CHAT.unknownCommand),
  };

  const ask = async (question: string, { dialogue }: Remembered): Promise<Bubble> =>
    bubbleOf(await library.ask(question, { conversation: dialogue }), limits);

  return async (text: string, place: Place): Promise<Bubble> => {
    if (text === '') return plain(CHAT.onlyText);
    if ([...text].length > limits.maxTextLength) return plain(CHAT.tooLong(limits.maxTextLength));
    const command = commandOf(text);
    if (command !== undefined) return commands[command](place);
    const { remembered } = place;
    const number = remembered.options.length > 0 ? numberOf(text) : undefined;
    if (number === undefined) {
      // A question of the person's own ends the choice; a number keeps the list open for another.
      remembered.options = [];
      return ask(text, remembered);
    }
    const chosen = remembered.options[number - 1];
    return chosen === undefined
      ? plain(CHAT.noSuchOption(remembered.options.length))
      : ask(chosen, remembered);
  };
}

async function help(examples: () => Promise<readonly string[]>): Promise<Bubble> {
  const options = await examples();
  const text = [CHAT.introduction, CHAT.commands].join('\n');
  return { text, lead: CHAT.examples, options };
}
