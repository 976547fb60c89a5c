import type { Environment } from './settings.js';

/** What stands in a line instead of a secret. */
const HIDDEN = '***';

/** Variables of the messengers that hold something to keep to oneself. */
const SECRET = /^(TELEGRAM|WECHATY|WECHAT|WECOM)_.*(TOKEN|SECRET|KEY|PASSWORD)/;

/** Makes a function that takes every secret of the environment out of a text. */
export function createRedact(env: Environment): (text: string) => string {
  const secrets = Object.entries(env)
    .filter(([name]) => SECRET.test(name))
    .flatMap(([, value]) => (value?.trim() ? [value.trim()] : []))
    // In an address a secret stands encoded.
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .sort((one, other) => other.length - one.length);
  return (text) => secrets.reduce((line, secret) => line.replaceAll(secret, HIDDEN), text);
}

/** What an error says, in one line and without its stack. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ').trim() || 'Error';
}
