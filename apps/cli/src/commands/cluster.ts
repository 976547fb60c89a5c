import { administerCluster, type ClusterAdministration, openLibrary } from '@nianbao/library';
import type { Command } from 'commander';
import {
  CLUSTER_VARIABLES,
  type ClusterOption,
  clusterSettings,
  withOpenSearch,
} from '../cluster-settings.js';
import { EXIT, UsageError } from '../errors.js';
import { type Io, isTerminal, writeLine } from '../io.js';
import { withExamples, withJson } from '../options.js';
import { statusText } from '../output/cluster-status.js';

interface Options extends ClusterOption {
  json?: boolean;
}

/** `nianbao cluster` */
export function clusterCommand(command: Command, io: Io, finish: (status: number) => void): void {
  command
    .description('管理 OpenSearch 集群上的年报库')
    .addHelpText(
      'after',
      `\n用户、密码和证书由环境变量给出：${Object.values(CLUSTER_VARIABLES).join('、')}\n`,
    );
  initCommand(command.command('init'), io);
  statusCommand(command.command('status'), io, finish);
  moveCommand(command.command('move'), io);
  reindexCommand(command.command('reindex'), io);
  backupCommand(command.command('backup'), io);
}

const EXAMPLE = '--opensearch http://127.0.0.1:9200';

/** Opens the cluster that was named, does the work and closes it. */
async function administer<Result>(
  io: Io,
  options: Options,
  work: (cluster: ClusterAdministration) => Promise<Result>,
): Promise<Result> {
  const cluster = await administerCluster(named(io, options));
  try {
    return await work(cluster);
  } finally {
    await cluster.close();
  }
}

function named(io: Io, options: Options) {
  const settings = clusterSettings(options, io.env);
  if (settings) return settings;
  throw new UsageError('请用 --opensearch（或环境变量 NIANBAO_OPENSEARCH）给出集群的地址。');
}

function initCommand(command: Command, io: Io): void {
  withExamples(withJson(withOpenSearch(command)), `nianbao cluster init ${EXAMPLE}`)
    .description('在集群上建立空的年报库；已有的原样不动')
    .action(async (options: Options) => {
      const made = await administer(io, options, (cluster) => cluster.init());
      const text = made ? '已建立。' : '集群上已有年报库，未作改动。';
      await writeLine(io.stdout, options.json ? JSON.stringify({ made }) : text);
    });
}

function statusCommand(command: Command, io: Io, finish: (status: number) => void): void {
  withExamples(withJson(withOpenSearch(command)), `nianbao cluster status ${EXAMPLE}`)
    .description('集群和其中年报库的状况；不能正常使用时退出码为 1')
    .action(async (options: Options) => {
      const status = await administer(io, options, (cluster) => cluster.status());
      await writeLine(io.stdout, options.json ? JSON.stringify(status) : statusText(status));
      if (status.health === 'red' || !status.library?.fits) finish(EXIT.failed);
    });
}

function moveCommand(command: Command, io: Io): void {
  withExamples(
    withJson(withOpenSearch(command)).requiredOption('--from <dir>', '要搬的年报库所在的文件夹'),
    `nianbao cluster move --from ./data ${EXAMPLE}`,
  )
    .description('把文件夹里的年报库复制到集群；可以中断，再次运行时接着来')
    .action(async (options: Options & { from: string }) => {
      const progress = progressOn(io);
      const moved = await administer(io, options, (cluster) =>
        cluster.move(options.from, progress),
      );
      const { copied, unchanged, ingested } = moved;
      const text = `复制 ${copied} 份，已有 ${unchanged} 份，重新导入 ${ingested} 份。`;
      await writeLine(io.stdout, options.json ? JSON.stringify(moved) : text);
    });
}

function reindexCommand(command: Command, io: Io): void {
  withExamples(withJson(withOpenSearch(command)), `nianbao cluster reindex ${EXAMPLE}`)
    .description('在旧索引旁边重建索引，然后一次切换；其间照常回答，写入要等')
    .action(async (options: Options) => {
      const progress = progressOn(io);
      const reports = await administer(io, options, (cluster) => cluster.reindex(progress));
      const text = `已重建 ${reports} 份年报的索引。`;
      await writeLine(io.stdout, options.json ? JSON.stringify({ reports }) : text);
    });
}

function backupCommand(command: Command, io: Io): void {
  withExamples(
    withOpenSearch(command).argument('<dir>', '写入的文件夹，其中还没有年报库'),
    `nianbao cluster backup ./copy ${EXAMPLE}`,
  )
    .description('把集群上的年报库复制成文件夹里的年报库；其间可以照常使用')
    .action(async (folder: string, options: Options) => {
      const library = await openLibrary({ opensearch: named(io, options), readOnly: true });
      try {
        await library.backup(folder);
      } finally {
        await library.close();
      }
      await writeLine(io.stdout, `已复制到 ${folder}`);
    });
}

/** A line that counts, on a terminal; elsewhere a line for every tenth part. */
function progressOn({ stderr }: Io): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (isTerminal(stderr)) {
      stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor((done * 10) / Math.max(1, total));
    if (tenth === told) return;
    told = tenth;
    stderr.write(`${done}/${total}\n`);
  };
}
