import { createInOrder } from '../in-order.js';
import type { BotLibrary } from '../library.js';
import { type ConversationSettings, DEFAULT_CONVERSATION } from '../settings.js';
import { type Conversations, openConversations, type Remembered } from '../state/conversations.js';
import { type BotDatabase, IN_MEMORY, openDatabase } from '../state/database.js';
import { CHAT, type Tongue, tongueOf, tongueOfLocale } from '../strings/chat.js';
import type { Context } from './context.js';
import { type Incoming, type Outgoing, textMessage } from './messages.js';
import { createPace } from './rate.js';
import { createResponder } from './responder.js';
import type { Response } from './turn.js';

/** Messages in, messages out. Knows nothing of a messenger. */
export interface Conversation {
  /** The answer to one message; empty where nothing is to be said. Never rejects. */
  reply(incoming: Incoming): Promise<Outgoing[]>;
  /**
   * The same, and gives it to `deliver`: messages of one conversation are answered and delivered one after
   * another. Rejects only if `deliver` does.
   */
  converse(incoming: Incoming, deliver: Deliver): Promise<void>;
}

/** What became of a message; `refused` where too many came, `undelivered` where the answer could not be sent. */
export type MessageOutcome = 'answered' | 'refused' | 'failed' | 'undelivered';

/** Sends what the bot says. Not called where nothing is to be said. */
export type Deliver = (messages: readonly Outgoing[]) => Promise<void>;

/** {@link ConversationSettings}, each of which may be left out, where state is kept and errors go. */
export interface ConversationOptions extends Partial<ConversationSettings> {
  /** Keeps what was said over a restart. Default: in memory only. */
  database?: BotDatabase;
  /** Told of an error that the person only sees as a kind sentence. */
  onError?: (error: unknown) => void;
  /** Told what became of each message. */
  onMessage?: (outcome: MessageOutcome) => void;
}

const nobody = () => undefined;

/** Creates the conversation core over a library. */
export function createConversation(
  library: BotLibrary,
  { onError = nobody, onMessage = nobody, database, ...settings }: ConversationOptions = {},
): Conversation {
  const limits = { ...DEFAULT_CONVERSATION, ...settings };
  const memory = openConversations(database ?? openDatabase(IN_MEMORY), limits);
  const pace = createPace(limits);
  const inOrder = createInOrder();
  const respond = createResponder(library, onError);

  const answer = async (incoming: Incoming): Promise<Answered> => {
    try {
      const remembered = recalled(memory, incoming);
      const tongue = tongueFor(incoming, remembered);
      const context: Context = { library, limits, tongue, t: CHAT[tongue] };
      const turn = { incoming, remembered: { ...remembered, tongue }, context };
      const { messages, after } = await respond(turn);
      return { messages, keep: () => keep(memory, incoming, after), outcome: 'answered' };
    } catch (error) {
      onError(error);
      return only(CHAT[tongueFor(incoming, NOBODY)].failed, 'failed');
    }
  };

  /** Counted as it comes, not when its turn comes; undefined where it may go on. */
  const refused = async (incoming: Incoming): Promise<Answered | undefined> => {
    const paced = await pace(incoming);
    if (paced.go) return undefined;
    const t = CHAT[tongueFor(incoming, NOBODY)];
    return paced.told ? SILENCE : only(t.slowDown(paced.seconds), 'refused');
  };

  const converse = (incoming: Incoming, deliver: Deliver): Promise<void> => {
    const refusal = refused(incoming);
    return inOrder.run(incoming.conversation, async () => {
      const { messages, keep, outcome } = (await refusal) ?? (await answer(incoming));
      try {
        if (messages.length > 0) await deliver(messages);
      } catch (error) {
        onMessage('undelivered');
        throw error;
      }
      onMessage(outcome);
      // Only now: what was not delivered is asked again, and must meet what there was before.
      keep();
    });
  };

  return {
    converse,
    async reply(incoming) {
      let said: Outgoing[] = [];
      await converse(incoming, async (messages) => {
        said = [...messages];
      });
      return said;
    },
  };
}

/** What is to be said, and what keeps the state that follows from it. */
interface Answered {
  messages: Outgoing[];
  keep: () => void;
  outcome: MessageOutcome;
}

const SILENCE: Answered = { messages: [], keep: nobody, outcome: 'refused' };
const NOBODY: Remembered = { dialogue: '', options: [] };

const only = (text: string, outcome: MessageOutcome): Answered => ({
  ...{ messages: [textMessage(text)], keep: nobody, outcome },
});

function recalled(memory: Conversations, { conversation, alone }: Incoming): Remembered {
  return alone === true ? NOBODY : memory.recall(conversation);
}

function keep(
  memory: Conversations,
  { conversation, alone }: Incoming,
  after: Response['after'],
): void {
  if (alone === true) return;
  if (after === 'forget') memory.forget(conversation);
  else memory.keep(conversation, after);
}

/** What is written tells the language, else what was spoken before, else the messenger. */
function tongueFor(incoming: Incoming, { tongue }: Remembered): Tongue {
  const before = tongue ?? tongueOfLocale(incoming.locale);
  const written =
    'text' in incoming && !incoming.text.trim().startsWith('/')
      ? tongueOf(incoming.text, before)
      : undefined;
  return written ?? before;
}
