import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto';

/** What an account is at its platform. The cipher is written out here, so that it checks the adapter's. */
export interface Account {
  token: string;
  aesKey: string;
  receiver: string;
}

export const OFFICIAL: Account = {
  token: 'shiliToken2024',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  receiver: 'wx0123456789abcdef',
};

export const WECOM: Account = {
  token: 'shiliWecom2024',
  aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiver: 'ww0123456789abcdef',
};

/** SHA-1 over the sorted parts. */
function sign(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

/** Encrypts as the platform does: 16 random bytes, the length, the message, the receiver, padded to 32. */
export function seal(message: string, { aesKey, receiver }: Pick<Account, 'aesKey' | 'receiver'>) {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const text = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const whole = Buffer.concat([randomBytes(16), length, text, Buffer.from(receiver)]);
  const padding = 32 - (whole.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([whole, Buffer.alloc(padding, padding)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

export function unseal(ciphertext: string, { aesKey }: Pick<Account, 'aesKey'>) {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(ciphertext, 'base64'), decipher.final()]);
  const whole = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
  const end = 20 + whole.readUInt32BE(16);
  return { message: whole.subarray(20, end).toString(), receiver: whole.subarray(end).toString() };
}

/** Fields of a message; a text is quoted as the platform quotes it. */
export type Fields = Readonly<Record<string, string | number>>;

function xml(fields: Fields): string {
  const inside = Object.entries(fields).map(([name, value]) =>
    typeof value === 'number'
      ? `<${name}>${value}</${name}>`
      : `<${name}><![CDATA[${value}]]></${name}>`,
  );
  return `<xml>\n${inside.join('\n')}\n</xml>`;
}

export const PERSON = 'oShiLi_person_0001';
export const ACCOUNT = 'gh_0123456789ab';

let count = 0;

/** A message of a person, as the platform tells it. */
export function message(fields: Fields): Fields {
  count += 1;
  return {
    ToUserName: ACCOUNT,
    FromUserName: PERSON,
    CreateTime: Math.floor(Date.now() / 1000),
    ...(fields['MsgType'] === 'event' ? {} : { MsgId: 8_000_000_000_000_000 + count }),
    ...fields,
  };
}

export const text = (Content: string, more: Fields = {}) =>
  message({ MsgType: 'text', Content, ...more });

/** How a request is sent: anything may be spoiled. */
export interface Sending {
  account?: Account;
  mode?: 'plain' | 'compatible' | 'safe' | 'wecom';
  timestamp?: number;
  nonce?: string;
  /** Query parameters in place of the right ones. */
  query?: Readonly<Record<string, string>>;
  /** The body in place of the right one. */
  body?: string;
}

/** A request as the platform sends it, to be sent again for a retry. */
export interface PlatformRequest {
  query: string;
  body: string;
}

export function requestOf(fields: Fields, sending: Sending = {}): PlatformRequest {
  const { account = OFFICIAL, mode = 'plain' } = sending;
  const timestamp = String(sending.timestamp ?? Math.floor(Date.now() / 1000));
  const nonce = sending.nonce ?? String(randomInt(1_000_000_000));
  const plain = sending.body ?? xml(fields);
  const sealed = seal(plain, account);
  const signature = sign(account.token, timestamp, nonce);
  const msg_signature = sign(account.token, timestamp, nonce, sealed);
  const openid = String(fields['FromUserName'] ?? '');
  const aes = { encrypt_type: 'aes', msg_signature };
  const queries = {
    plain: { signature, timestamp, nonce, openid },
    compatible: { signature, timestamp, nonce, openid, ...aes },
    safe: { signature, timestamp, nonce, openid, ...aes },
    wecom: { msg_signature, timestamp, nonce },
  };
  const bodies = {
    plain,
    compatible: xml({ ...fields, Encrypt: sealed }),
    safe: xml({ ToUserName: ACCOUNT, Encrypt: sealed }),
    wecom: xml({ ToUserName: account.receiver, Encrypt: sealed, AgentID: '1000002' }),
  };
  const query = new URLSearchParams({ ...queries[mode], ...sending.query }).toString();
  return { query, body: bodies[mode] };
}

/** A reply read as the platform reads it: sealed ones are verified and opened. */
export function readReply(body: string, { token, aesKey, receiver }: Account = OFFICIAL): Reply {
  const ciphertext = field(body, 'Encrypt');
  if (ciphertext === undefined) return replyOf(body);
  const [timestamp, nonce] = [field(body, 'TimeStamp'), field(body, 'Nonce')];
  const signature = sign(token, timestamp ?? '', nonce ?? '', ciphertext);
  if (signature !== field(body, 'MsgSignature')) throw new Error('The reply is not signed right');
  const opened = unseal(ciphertext, { aesKey });
  if (opened.receiver !== receiver) throw new Error('The reply is sealed for another account');
  return replyOf(opened.message);
}

/** A reply by its fields. */
export interface Reply {
  to: string | undefined;
  from: string | undefined;
  type: string | undefined;
  text: string | undefined;
  media: string | undefined;
}

function replyOf(body: string): Reply {
  const created = Number(field(body, 'CreateTime'));
  // A reply may be read long after it came.
  if (Math.abs(created - Date.now() / 1000) > 3600)
    throw new Error('CreateTime is missing or wrong');
  return {
    to: field(body, 'ToUserName'),
    from: field(body, 'FromUserName'),
    type: field(body, 'MsgType'),
    text: field(body, 'Content'),
    media: field(body, 'MediaId'),
  };
}

/** What stands in an element, its sections put together. */
function field(body: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>(?![\\s\\S]*</${name}>)`).exec(
    body,
  )?.[1];
  if (inside === undefined || !inside.includes('<![CDATA[')) return inside;
  const sections = [...inside.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)];
  return sections.map(([, section]) => section).join('');
}
