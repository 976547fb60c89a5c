import { isIP } from 'node:net';
import { z } from 'zod';

/** What a setting may be: how its text is read, and how that is said to the operator. */
export interface Kind<Value> {
  /** Reads the text of a flag or a variable, or the value of a file. */
  schema: z.ZodType<Value>;
  /** Follows 应为 in a message. */
  expected: string;
  /** True for a flag that stands alone. */
  toggle?: boolean;
}

/** A whole number between two limits. */
export const whole = (least: number, most: number): Kind<number> => ({
  schema: z.preprocess(numberOf, z.int().min(least).max(most)),
  expected: ` ${least} 到 ${most} 之间的整数`,
});

/** A port to listen on; 0 is any that is free. */
export const portNumber: Kind<number> = {
  ...whole(0, 65_535),
  expected: '端口号（0 到 65535 之间的整数）',
};

/** Yes or no; as a flag it stands alone. */
export const toggle: Kind<boolean> = {
  schema: z.preprocess((given) => WORDS[String(given)] ?? given, z.boolean()),
  expected: ' true 或 false',
  toggle: true,
};

/** Words without line breaks. */
export const text: Kind<string> = {
  schema: z.string().regex(/^[^\r\n\0]+$/),
  expected: '一行文字',
};

/** One of a few words. */
export const oneOf = <const Choice extends string>(choices: readonly Choice[]): Kind<Choice> => ({
  schema: z.enum(choices),
  expected: ` ${choices.join('、')} 之一`,
});

/** The path below which the site stands, without a slash at its end; empty for the root. */
export const path: Kind<string> = {
  schema: z.preprocess(withoutEnd, z.string().regex(/^$|^(\/[\w.~-]+)+$/)),
  expected: '以 / 开头的路径，如 /nianbao',
};

/** An address of the web, without a slash at its end. */
export const webAddress: Kind<string> = {
  schema: z.preprocess(
    withoutEnd,
    z.string().refine((given) => isWebAddress(given)),
  ),
  expected: '以 http:// 或 https:// 开头的网址',
};

/** Several origins with commas between, or `*`. */
export const origins: Kind<readonly string[]> = {
  schema: z.preprocess(listOf, z.array(z.string().refine((one) => one === '*' || isOrigin(one)))),
  expected: '以逗号分隔的来源（如 https://example.org），或 *',
};

/** How many proxies stand in front, or which addresses they have. */
export const proxies: Kind<number | readonly string[]> = {
  schema: z.union([
    z.preprocess(numberOf, z.int().min(0).max(20)),
    z.preprocess(listOf, z.array(z.string().refine(isNetwork)).min(1)),
  ]),
  expected: '代理的层数（0 到 20），或以逗号分隔的代理地址、网段（如 10.0.0.0/8、loopback）',
};

const WORDS: Record<string, boolean> = { true: true, 1: true, false: false, 0: false };

function numberOf(given: unknown): unknown {
  return typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
}

function listOf(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  return given.split(',').flatMap((one) => one.trim() || []);
}

function withoutEnd(given: unknown): unknown {
  return typeof given === 'string' ? given.replace(/\/+$/, '') : given;
}

function isWebAddress(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, search, hash } = new URL(given);
  return /^https?:$/.test(protocol) && search === '' && hash === '';
}

function isOrigin(given: string): boolean {
  return URL.canParse(given) && new URL(given).origin === given;
}

/** Names that Express knows stand for the private networks. */
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(given: string): boolean {
  const [address = '', bits = '0', ...others] = given.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isAddress = isIP(address) !== 0 && /^\d+$/.test(bits) && Number(bits) <= most;
  return NAMED_NETWORKS.includes(given) || (isAddress && others.length === 0);
}
