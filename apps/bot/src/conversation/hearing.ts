import type { Answer } from '@nianbao/library';
import { answerMessages, optionsMessage } from './answering.js';
import { COMMAND_REPLIES } from './commands.js';
import { withoutDrawing } from './drawing.js';
import type { Examples } from './examples.js';
import { type Outgoing, textMessage } from './messages.js';
import { isPlainChoice, numberOf } from './reading.js';
import { type Response, said, type Turn } from './turn.js';

/** Answers what is a question, or the number of one that was offered. */
export interface Hearing {
  /** What a person wrote. */
  hear(turn: Turn, text: string): Promise<Response>;
  /** A question. */
  ask(turn: Turn, question: string): Promise<Response>;
}

/** Creates what hears questions; `examples` are offered to who asks for something else. */
export function createHearing(examples: Examples): Hearing {
  const ask = async (turn: Turn, question: string): Promise<Response> => {
    const { answer, after } = await asked(turn, question);
    const messages = answerMessages(answer, turn.context);
    const isLost = answer.status === 'out_of_scope' && turn.incoming.alone !== true;
    return said(after, isLost ? [...messages, ...(await offered(turn))] : messages);
  };

  const offered = async ({ context }: Turn): Promise<Outgoing[]> => {
    const { t, tongue } = context;
    const found = await examples.questions(tongue);
    return optionsMessage(t.tryThese, t.numberedTryThese, found, context);
  };

  /** Where nothing but the wish for a drawing was said, of the years of what was spoken of. */
  const draw = async (turn: Turn, question: string): Promise<Response> => {
    const { remembered, context } = turn;
    if (question === '' && remembered.about === undefined) {
      return said(remembered, await COMMAND_REPLIES.compare(context, examples));
    }
    const { messages, after } = await ask(turn, question === '' ? context.t.everyYear : question);
    const isDrawn = messages.some(({ kind }) => kind === 'image');
    return { messages: isDrawn ? messages : [...messages, textMessage(context.t.noChart)], after };
  };

  return {
    ask,
    async hear(turn, text) {
      const { remembered, context } = turn;
      const { options } = remembered;
      if (options.length === 0 && isPlainChoice(text)) {
        return said(remembered, [textMessage(context.t.noOptions)]);
      }
      const number = options.length > 0 ? numberOf(text) : undefined;
      if (number !== undefined) {
        // A number keeps the list open for another.
        const chosen = options[number - 1];
        return chosen === undefined
          ? said(remembered, [textMessage(context.t.noSuchOption(options.length))])
          : ask(turn, chosen);
      }
      // A question of the person's own ends the choice.
      const own = { ...turn, remembered: { ...remembered, options: [] } };
      const question = withoutDrawing(text);
      return question === undefined ? ask(own, text) : draw(own, question);
    },
  };
}

/** What shows no language is answered in that of the conversation. */
const ANSWERED_IN = {
  chinese: 'simplified',
  traditional: 'traditional',
  english: 'english',
} as const;

/** Asks the library, in the dialogue there is. */
async function asked(
  { incoming, remembered, context }: Turn,
  question: string,
): Promise<{ answer: Answer; after: Turn['remembered'] }> {
  const { library } = context;
  const language = ANSWERED_IN[context.tongue];
  if (incoming.alone === true) {
    return { answer: await library.ask(question, { language }), after: remembered };
  }
  const { dialogue, about, ...others } = remembered;
  if (about !== undefined && (await library.dialogue(dialogue)) === undefined) {
    await library.resume(dialogue, about);
  }
  const answer = await library.ask(question, { conversation: dialogue, language });
  const now = await library.dialogue(dialogue);
  return { answer, after: { ...others, dialogue, ...(now !== undefined && { about: now }) } };
}
