/** The documented fields and limits of the Bot API's methods, as far as a bot like ours uses them. */

export type Fields = Record<string, unknown>;

/** What a method takes: the fields that must be there with their types, and what else must hold. */
export interface Method {
  required: Record<string, 'string' | 'number' | 'object' | 'file'>;
  check?(fields: Fields): void;
}

const MESSAGE_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const PHOTO_LIMIT = 10 * 1024 * 1024;
const FILE_LIMIT = 50 * 1024 * 1024;

const METHODS: Record<string, Method> = {
  getMe: { required: {} },
  getUpdates: { required: {}, check: checkPolling },
  deleteWebhook: { required: {} },
  setWebhook: { required: { url: 'string' }, check: checkWebhook },
  setMyCommands: { required: { commands: 'object' }, check: checkCommands },
  sendMessage: { required: { chat_id: 'number', text: 'string' }, check: checkMessage },
  sendPhoto: { required: { chat_id: 'number', photo: 'file' }, check: checkPhoto },
  sendDocument: { required: { chat_id: 'number', document: 'file' }, check: checkDocument },
  stopMessageLiveLocation: { required: { chat_id: 'number', message_id: 'number' } },
  getWebhookInfo: { required: {} },
  answerCallbackQuery: { required: { callback_query_id: 'string' }, check: checkCallback },
  answerInlineQuery: {
    required: { inline_query_id: 'string', results: 'object' },
    check: checkInline,
  },
  getFile: { required: { file_id: 'string' } },
};

/** Throws as the Bot API would refuse. */
export function checkFields(method: string, fields: Fields): void {
  const { required, check } = METHODS[method] ?? must(false, `method ${method} not found`);
  for (const [name, type] of Object.entries(required)) {
    const value = fields[name];
    const fits = type === 'file' ? value instanceof File : typeof value === type;
    must(fits, `field ${name} must be ${type}`);
  }
  check?.(fields);
}

function checkPolling({ limit, timeout, allowed_updates }: Fields): void {
  must(limit === undefined || (Number(limit) >= 1 && Number(limit) <= 100), 'limit');
  must(timeout === undefined || Number(timeout) >= 0, 'timeout');
  must(Array.isArray(allowed_updates), 'allowed_updates must be a list');
}

function checkWebhook({ url, secret_token, max_connections }: Fields): void {
  must(String(url).startsWith('https://'), 'bad webhook: HTTPS url must be provided');
  must(/^[\w-]{1,256}$/.test(String(secret_token)), 'secret_token');
  must(Number(max_connections ?? 40) >= 1 && Number(max_connections ?? 40) <= 100, 'connections');
}

function checkCommands({ commands }: Fields): void {
  must(Array.isArray(commands) && commands.length <= 100, 'BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands as Record<string, string>[]) {
    must(/^[a-z0-9_]{1,32}$/.test(command ?? ''), 'BOT_COMMAND_INVALID');
    must(lengthIn(description ?? '', 1, 256), 'BOT_COMMAND_DESCRIPTION_INVALID');
  }
}

function checkMessage(fields: Fields): void {
  checkText(String(fields['text']), fields, 1, MESSAGE_LIMIT);
  checkMarkup(fields['reply_markup']);
}

function checkPhoto(fields: Fields): void {
  checkText(String(fields['caption'] ?? ''), fields, 0, CAPTION_LIMIT);
  must((fields['photo'] as File).size <= PHOTO_LIMIT, 'photo is too big');
}

function checkDocument(fields: Fields): void {
  checkText(String(fields['caption'] ?? ''), fields, 0, CAPTION_LIMIT);
  const { size, name } = fields['document'] as File;
  must(size > 0 && size <= FILE_LIMIT, 'file must be non-empty and not too big');
  must(name !== '', 'file must have a name');
}

function checkCallback({ text }: Fields): void {
  must(text === undefined || lengthIn(String(text), 0, 200), 'MESSAGE_TOO_LONG');
}

function checkInline({ results, cache_time, button }: Fields): void {
  must(Array.isArray(results) && results.length <= 50, 'RESULTS_TOO_MUCH');
  must(cache_time === undefined || typeof cache_time === 'number', 'cache_time');
  for (const one of results as Fields[]) {
    must(one['type'] === 'article' && lengthIn(String(one['title'] ?? ''), 1, 1000), 'article');
    const bytes = Buffer.byteLength(String(one['id'] ?? ''));
    must(bytes >= 1 && bytes <= 64, 'RESULT_ID_INVALID');
    const content = one['input_message_content'] as Fields;
    checkText(String(content['message_text']), content, 1, MESSAGE_LIMIT);
  }
  if (button === undefined) return;
  const { text, start_parameter } = button as Fields;
  must(lengthIn(String(text), 1, 64), 'button text');
  must(/^[\w-]{1,64}$/.test(String(start_parameter)), 'START_PARAM_INVALID');
}

/** Lengths count after the markup is read. */
function checkText(text: string, { parse_mode }: Fields, least: number, most: number): void {
  const plain = parse_mode === 'HTML' ? plainOfHtml(text) : text;
  must(plain.trim().length >= least, 'message text is empty');
  must(plain.length <= most, 'message is too long');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of a text in Telegram's HTML; refuses tags and entities that it does not know. */
export function plainOfHtml(html: string): string {
  const open: string[] = [];
  const words = html.replace(/<(\/?)(\w+)([^>]*)>/g, (_tag, closing: string, name: string) => {
    must(['a', 'b', 'i', 'code', 'pre'].includes(name), `can't parse entities: tag ${name}`);
    if (closing === '') open.push(name);
    else must(open.pop() === name, "can't parse entities: end tag");
    return '';
  });
  must(open.length === 0 && !/[<>]/.test(words), "can't parse entities: unclosed tag");
  return words.replace(/&(#?\w+;?)?/g, (_entity, name: string | undefined) => {
    const known = ENTITIES[(name ?? '').replace(/;$/, '')];
    return known ?? must(false, "can't parse entities: entity");
  });
}

function checkMarkup(markup: unknown): void {
  if (markup === undefined) return;
  const { inline_keyboard: rows } = markup as { inline_keyboard: Fields[][] };
  must(Array.isArray(rows) && rows.flat().length <= 100, 'inline keyboard expected');
  for (const { text, callback_data } of rows.flat()) {
    must(typeof text === 'string' && text !== '', 'BUTTON_INVALID');
    const bytes = Buffer.byteLength(String(callback_data));
    must(bytes >= 1 && bytes <= 64, 'BUTTON_DATA_INVALID');
  }
}

const lengthIn = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;

function must(so: boolean, problem: string): never {
  if (!so) throw new Error(problem);
  return undefined as never;
}
