import { readFileSync } from 'node:fs';
import { type ClusterSettings, NianbaoError } from '@nianbao/library';
import { type Command, Option } from 'commander';
import type { Io } from './io.js';

/** The variable with the addresses of a cluster's nodes. */
const ADDRESS = 'NIANBAO_OPENSEARCH';

/** Variables with what else is needed to reach a cluster; a password is no argument that others could read. */
export const CLUSTER_VARIABLES = {
  user: 'NIANBAO_OPENSEARCH_USER',
  password: 'NIANBAO_OPENSEARCH_PASSWORD',
  ca: 'NIANBAO_OPENSEARCH_CA',
  cert: 'NIANBAO_OPENSEARCH_CERT',
  key: 'NIANBAO_OPENSEARCH_KEY',
  passphrase: 'NIANBAO_OPENSEARCH_PASSPHRASE',
  prefix: 'NIANBAO_OPENSEARCH_PREFIX',
} as const;

/** The option of every command that can work on a cluster. */
export interface ClusterOption {
  opensearch?: string;
}

/** Adds `--opensearch`. */
export const withOpenSearch = (command: Command): Command =>
  command.addOption(
    new Option(
      '--opensearch <url>',
      `用 OpenSearch 集群上的年报库，多个地址以逗号分隔（${ADDRESS}）`,
    ),
  );

/** The cluster that was named by the option or the environment; undefined where there was none. */
export function clusterSettings(
  { opensearch }: ClusterOption,
  env: Io['env'],
): ClusterSettings | undefined {
  const address = opensearch ?? env[ADDRESS];
  if (!address) return undefined;
  const node = address.split(',').map((one) => nodeAddress(one.trim()));
  const username = env[CLUSTER_VARIABLES.user];
  const password = env[CLUSTER_VARIABLES.password];
  const indexPrefix = env[CLUSTER_VARIABLES.prefix];
  const tls = tlsOf(env);
  return {
    node,
    ...(username && { auth: { username, password: password ?? '' } }),
    ...(Object.keys(tls).length > 0 && { tls }),
    ...(indexPrefix && { indexPrefix: checkedPrefix(indexPrefix) }),
  };
}

function nodeAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return text;
  const message = `--opensearch 应为 http 或 https 地址，得到的是 ${text}。`;
  throw new NianbaoError('setting-invalid', message);
}

function checkedPrefix(prefix: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,60}$/.test(prefix)) return prefix;
  const expected = '小写字母、数字、- 和 _ 组成的名字';
  const message = `${CLUSTER_VARIABLES.prefix} 应为${expected}，得到的是 ${prefix}。`;
  throw new NianbaoError('setting-invalid', message);
}

function tlsOf(env: Io['env']): NonNullable<ClusterSettings['tls']> {
  const passphrase = env[CLUSTER_VARIABLES.passphrase];
  return {
    ...fileOf(env, 'ca'),
    ...fileOf(env, 'cert'),
    ...fileOf(env, 'key'),
    ...(passphrase && { passphrase }),
  };
}

/** What stands in the PEM file that a variable names. */
function fileOf(env: Io['env'], name: 'ca' | 'cert' | 'key'): Partial<Record<typeof name, string>> {
  const path = env[CLUSTER_VARIABLES[name]];
  if (!path) return {};
  try {
    return { [name]: readFileSync(path, 'utf8') };
  } catch (cause) {
    const message = `${CLUSTER_VARIABLES[name]} 所指的文件无法读取：${path}。`;
    throw new NianbaoError('setting-invalid', message, { cause });
  }
}
