import { backUpLibrary, restoreLibrary } from '@nianbao/library';
import type { Command } from 'commander';
import { type DataOption, DEFAULT_DATA } from '../data.js';
import { type Io, writeLine } from '../io.js';
import { withData, withExamples, withJson } from '../options.js';

interface BackupOptions extends DataOption {
  json?: boolean;
}

interface Done {
  reports: number;
  documents: number;
}

const told = (what: string, { reports, documents }: Done): string =>
  `${what}：年报 ${reports} 份，原始文件 ${documents} 个。`;

const write = (io: Io, text: string, done: Done, json?: boolean): Promise<void> =>
  writeLine(io.stdout, json ? JSON.stringify(done) : text);

/** `nianbao backup` */
export function backupCommand(command: Command, io: Io): void {
  withExamples(withJson(withData(command)), 'nianbao backup backups/nianbao.sqlite --data ./data')
    .argument('<file>', '写入的文件；原有的备份会被替换，别的文件不动')
    .description('把年报库备份成一个文件，库可同时使用；核对无误才替换原有的备份')
    .action(async (to: string, { data = DEFAULT_DATA, json }: BackupOptions) => {
      const done = await backUpLibrary({ data, to });
      await write(io, told(`已备份到 ${to}`, done), done, json);
    });
}

/** `nianbao restore` */
export function restoreCommand(command: Command, io: Io): void {
  withExamples(withJson(withData(command)), 'nianbao restore backups/nianbao.sqlite --data ./data')
    .argument('<file>', '备份文件，只读不改')
    .description('用备份替换年报库的全部内容，库可同时使用；要么全部换成，要么原样不动')
    .action(async (from: string, { data = DEFAULT_DATA, json }: BackupOptions) => {
      const done = await restoreLibrary({ data, from });
      await write(io, told(`已从 ${from} 恢复`, done), done, json);
    });
}
