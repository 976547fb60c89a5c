import type { Command } from 'commander';
import { type DataOption, withReader } from '../data.js';
import { type Io, writeLine } from '../io.js';
import { withExamples, withJson, withPlace } from '../options.js';
import { styleFor } from '../output/style.js';
import { reportsText } from '../output/texts.js';

/** `nianbao reports` */
export function reportsCommand(command: Command, io: Io): void {
  withExamples(
    withJson(withPlace(command)),
    'nianbao reports',
    'nianbao reports --data ./data --json',
  )
    .description('列出库中的年报；--json 每行一份')
    .action(async ({ json, ...options }: DataOption & { json?: boolean }) => {
      const reports = await withReader(io, options, (library) => library.reports());
      if (!json) return writeLine(io.stdout, reportsText(reports, styleFor(io.stdout, io.env)));
      for (const report of reports) await writeLine(io.stdout, JSON.stringify(report));
    });
}
