import { createHash } from 'node:crypto';
import type { ApiShape, Platform } from './platform.js';
import type { AccountSettings, OfficialSettings, WecomSettings } from './settings.js';
import { OPERATOR } from './strings.js';

/** Both platforms take this many bytes in one text. */
const TEXT_BYTES = 2048;

/** The platform that the settings are about. */
export function platformOf(settings: AccountSettings): Platform {
  return settings.kind === 'official' ? officialOf(settings) : wecomOf(settings);
}

function officialOf(settings: OfficialSettings): Platform {
  const { appId, aesKey, secret, token, encryption } = settings;
  return {
    name: OPERATOR.official,
    id: 'wechat-official',
    token,
    encryption,
    ...(aesKey === undefined ? {} : { seal: { aesKey, receiver: appId } }),
    sealedEcho: false,
    silence: 'success',
    // What a person's message allows: five within 48 hours; a click or a new follower: three within a minute.
    limits: { textBytes: TEXT_BYTES, followUps: 5, followUpsOfEvent: 3 },
    ...(secret === undefined ? {} : { api: officialApi(settings, secret) }),
    sends: settings.customerMessages,
  };
}

function officialApi({ appId, apiRoot }: OfficialSettings, secret: string): ApiShape {
  return {
    root: apiRoot,
    token: (force_refresh) => ({
      method: 'POST',
      path: '/cgi-bin/stable_token',
      fields: { grant_type: 'client_credential', appid: appId, secret, force_refresh },
    }),
    sendPath: '/cgi-bin/message/custom/send',
    sendFields: () => ({}),
    uploadPath: '/cgi-bin/media/upload',
    menuPath: '/cgi-bin/menu/create',
    menuQuery: {},
  };
}

function wecomOf(settings: WecomSettings): Platform {
  const { corpId, agentId, aesKey, secret, token } = settings;
  return {
    name: OPERATOR.wecom,
    id: 'wecom',
    token,
    encryption: 'safe',
    seal: { aesKey, receiver: corpId },
    agent: agentId,
    sealedEcho: true,
    silence: '',
    // Thirty a minute to one person.
    limits: { textBytes: TEXT_BYTES, followUps: 10, followUpsOfEvent: 10 },
    ...(secret === undefined ? {} : { api: wecomApi(settings, secret) }),
    sends: secret !== undefined,
  };
}

function wecomApi({ corpId, agentId, apiRoot }: WecomSettings, secret: string): ApiShape {
  return {
    root: apiRoot,
    token: () => ({
      method: 'GET',
      path: '/cgi-bin/gettoken',
      fields: { corpid: corpId, corpsecret: secret },
    }),
    sendPath: '/cgi-bin/message/send',
    sendFields: (key) => ({
      agentid: Number(agentId),
      enable_duplicate_check: 1,
      duplicate_check_interval: secondsOf(key),
    }),
    uploadPath: '/cgi-bin/media/upload',
    menuPath: '/cgi-bin/menu/create',
    menuQuery: { agentid: agentId },
  };
}

/** Shortest time in which WeCom takes the same request once, and by how much it may be longer. */
const REPEATED_SECONDS = { least: 120, spread: 480 };

/**
 * WeCom passes on the same request once within a time that the request names. A time that differs from question to
 * question keeps the same answer to another question from being taken for a repetition.
 */
function secondsOf(key: string): number {
  const { least, spread } = REPEATED_SECONDS;
  return least + (createHash('sha256').update(key).digest().readUInt32BE() % spread);
}
