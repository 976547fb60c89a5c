import type { Command } from 'commander';
import { type DataOption, withReader } from '../data.js';
import { type Io, writeLine } from '../io.js';
import { wholeNumber, withExamples, withJson, withPlace, year } from '../options.js';
import { searchJson } from '../output/machine.js';
import { styleFor } from '../output/style.js';
import { searchText } from '../output/texts.js';

interface Options extends DataOption {
  year?: number;
  agency?: string;
  limit: number;
  offset: number;
  json?: boolean;
}

/** `nianbao search WORDS` */
export function searchCommand(command: Command, io: Io): void {
  withExamples(
    withJson(withPlace(command)),
    'nianbao search 薄弱环节',
    'nianbao search 政务微博 --year 2018 --limit 3 --json',
  )
    .description('按词查找年报原文段落')
    .argument('<words...>', '要找的词')
    .option('--year <yyyy>', '只找这一年度', year)
    .option('--agency <name>', '只找这个机关')
    .option('--limit <n>', '最多列出几段', wholeNumber('段数', 0, 200), 10)
    .option('--offset <n>', '跳过前几段', wholeNumber('段数', 0, 1_000_000), 0)
    .action(async (words: string[], { year, agency, limit, offset, ...options }: Options) => {
      const query = {
        words: words.join(' '),
        ...{ limit, offset },
        ...(year !== undefined && { years: [year] }),
        ...(agency !== undefined && { agencies: [agency] }),
      };
      const found = await withReader(io, options, (library) => library.search(query));
      const style = styleFor(io.stdout, io.env);
      await writeLine(io.stdout, options.json ? searchJson(found) : searchText(found, style));
    });
}
