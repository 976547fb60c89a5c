import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import {
  type AccountSettings,
  type AccountTools,
  createAccount,
  readWechatOfficial,
  readWecom,
} from '../../../src/adapters/wechat-official/index.js';
import type { Incoming, Outgoing } from '../../../src/conversation/messages.js';
import {
  type Account,
  type Fields,
  OFFICIAL,
  type PlatformRequest,
  type Reply,
  readReply,
  requestOf,
  type Sending,
  WECOM,
} from './platform.js';

/** What a request came to. */
export interface Came {
  status: number;
  body: string;
  milliseconds: number;
  headers: Headers;
  reply: Reply | undefined;
}

export type Answering = (said: Incoming) => Outgoing[] | Promise<Outgoing[]>;

/** The environment of an official account. */
export const ACCOUNT = { WECHAT_APP_ID: OFFICIAL.receiver, WECHAT_TOKEN: OFFICIAL.token };

/** The environment of an application at WeCom. */
export const APPLICATION = {
  WECOM_CORP_ID: WECOM.receiver,
  WECOM_AGENT_ID: '1000002',
  WECOM_TOKEN: WECOM.token,
  WECOM_ENCODING_AES_KEY: WECOM.aesKey,
};

/** An official account; `more` adds to its environment. */
export function official(more: Record<string, string> = {}): AccountSettings {
  const settings = readWechatOfficial({ ...ACCOUNT, ...more });
  if (settings === undefined) throw new Error('no settings');
  return settings;
}

export const SAFE = { WECHAT_ENCODING_AES_KEY: OFFICIAL.aesKey };

export function wecom(more: Record<string, string> = {}): AccountSettings {
  const settings = readWecom({ ...APPLICATION, ...more });
  if (settings === undefined) throw new Error('no settings');
  return settings;
}

/** An account on a real server, with a conversation that answers as a test says. */
export async function serve(
  settings: AccountSettings,
  answering: Answering | AccountTools['conversation'],
  seen?: AccountTools['seen'],
) {
  const log: string[] = [];
  const asked: Incoming[] = [];
  const core =
    typeof answering === 'function'
      ? {
          reply: async (said: Incoming) => {
            asked.push(said);
            return answering(said);
          },
        }
      : answering;
  const account = createAccount(settings, {
    conversation: core,
    say: (line) => log.push(line),
    ...(seen === undefined ? {} : { seen }),
  });
  const app = express().use(settings.path, account.router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = `http://127.0.0.1:${port}${settings.path}`;
  const keys: Account = settings.kind === 'wecom' ? WECOM : OFFICIAL;

  const came = async (response: Response, began: number): Promise<Came> => {
    const body = await response.text();
    const reply = body.startsWith('<') ? readReply(body, keys) : undefined;
    const milliseconds = performance.now() - began;
    return { status: response.status, body, milliseconds, headers: response.headers, reply };
  };
  const post = async ({ query, body }: PlatformRequest): Promise<Came> => {
    const began = performance.now();
    const response = await fetch(`${at}?${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml' },
    });
    return came(response, began);
  };
  return {
    at,
    port,
    log,
    asked,
    account,
    post,
    get: async (query: Record<string, string>) =>
      came(await fetch(`${at}?${new URLSearchParams(query)}`), performance.now()),
    /** Sends a message as the platform does. */
    say: (fields: Fields, sending: Sending = {}) =>
      post(requestOf(fields, { account: keys, ...sending })),
    async [Symbol.asyncDispose]() {
      await account.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
