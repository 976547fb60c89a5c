import { createHash } from 'node:crypto';
import type { InlineQuery } from 'telegraf/types';
import type { Conversation } from '../../conversation/conversation.js';
import type { TextMessage } from '../../conversation/messages.js';
import { CHAT, tongueOfLocale } from '../../strings/chat.js';
import { htmlPieces } from './html.js';

/** Seconds that Telegram may give the same answer to the same words. */
const CACHE_SECONDS = 60;
const LONGEST_TITLE = 100;
const LONGEST_DESCRIPTION = 200;

/** The answer to what is typed behind the bot's name in any chat: one article that sends question and answer. */
export async function inlineAnswer(
  { query, from }: InlineQuery,
  conversation: Conversation,
): Promise<Record<string, unknown>> {
  const question = query.trim();
  const t = CHAT[tongueOfLocale(from.language_code)];
  const nothing = { results: [], cache_time: 0, is_personal: true };
  if (question === '')
    return { ...nothing, button: { text: t.inlineHelp, start_parameter: 'help' } };
  const messages = await conversation.reply({
    // Typed letter by letter: what stands there a moment earlier is no dialogue.
    alone: true,
    conversation: `telegram:inline:${from.id}`,
    user: `telegram:inline:${from.id}`,
    ...(from.language_code !== undefined && { locale: from.language_code }),
    text: question,
  });
  const text = messages.find((message) => message.kind === 'text');
  if (text === undefined) return nothing;
  return { results: [article(question, text)], cache_time: CACHE_SECONDS };
}

function article(question: string, { lines }: TextMessage) {
  const [html = ''] = htmlPieces([{ text: question }, ...lines]);
  return {
    type: 'article',
    id: createHash('sha256').update(html).digest('base64url'),
    title: question.slice(0, LONGEST_TITLE),
    description: (lines[0]?.text ?? '').slice(0, LONGEST_DESCRIPTION),
    input_message_content: {
      message_text: html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}
