import { examineLibrary } from '@nianbao/library';
import type { Command } from 'commander';
import { type DataOption, DEFAULT_DATA } from '../data.js';
import { EXIT } from '../errors.js';
import { type Io, writeLine } from '../io.js';
import { withData, withExamples, withJson } from '../options.js';
import { styleFor } from '../output/style.js';
import { examinationText } from '../output/texts.js';

interface DoctorOptions extends DataOption {
  mend: boolean;
  json?: boolean;
}

/** `nianbao doctor` */
export function doctorCommand(command: Command, io: Io, finish: (status: number) => void): void {
  withExamples(
    withJson(withData(command)),
    'nianbao doctor --data ./data',
    'nianbao doctor --no-mend --json',
  )
    .description('检查年报库是否完好；能从库中重新得出的（计数、检索索引、临时文件）就地修好')
    .option('--no-mend', '只检查，不修补')
    .action(async ({ data = DEFAULT_DATA, mend, json }: DoctorOptions) => {
      const examination = await examineLibrary({ data, mend });
      const text = json
        ? JSON.stringify(examination)
        : examinationText(examination, styleFor(io.stdout, io.env));
      await writeLine(io.stdout, text);
      if (examination.problems.some(({ mended }) => !mended)) finish(EXIT.failed);
    });
}
