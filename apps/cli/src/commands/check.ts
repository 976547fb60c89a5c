import { existsSync, statSync } from 'node:fs';
import { type CheckResult, checkFile, NianbaoError } from '@nianbao/library';
import type { Command } from 'commander';
import { type DataOption, hasOwnLibrary, withReader } from '../data.js';
import { type Io, writeLine } from '../io.js';
import { withExamples, withJson, withPlace, year } from '../options.js';
import { styleFor } from '../output/style.js';
import { checkText } from '../output/texts.js';

interface Options extends DataOption {
  agency?: string;
  year?: number;
  json?: boolean;
}

/** `nianbao check PATH|ID` */
export function checkCommand(command: Command, io: Io): void {
  withExamples(
    withJson(withPlace(command)),
    'nianbao check 2018.txt',
    'nianbao check $(nianbao reports --json | head -1 | jq -r .id) --json',
  )
    .description('核查一份年报：勾稽关系、表文是否一致、与上一年是否衔接、识别修补')
    .argument('<path|id>', '文件，或库中年报的编号')
    .option('--agency <name>', '发布机关，代替文件自述的')
    .option('--year <yyyy>', '报告年度，代替文件自述的', year)
    .action(async (target: string, options: Options) => {
      const result = await checked(target, options, io);
      if (!options.json)
        return writeLine(io.stdout, checkText(result, styleFor(io.stdout, io.env)));
      for (const finding of result.findings) await writeLine(io.stdout, JSON.stringify(finding));
    });
}

/** A file can be read without any library; with one, it is held against the year before as well. */
function checked(target: string, options: Options, io: Io): Promise<CheckResult> {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw isFolder(target);
  const { agency, year } = options;
  const known = { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
  if (existsSync(target) && !hasOwnLibrary(io, options)) return checkFile(target, known);
  return withReader(io, options, (library) => library.check(target, known));
}

const isFolder = (path: string): NianbaoError =>
  new NianbaoError(
    'file-unreadable',
    `这是文件夹：${path}。check 一次核查一份；整个文件夹请用 nianbao ingest 读入，核查发现随之给出。`,
  );
