import { findingSchema } from '@nianbao/library';
import { z } from 'zod';

const count = z.int().nonnegative();

/** What was found in one file; `findings` are those of `nianbao check --json`. */
const checkedFile = z.object({
  file: z.string().describe('Its name, as sent.'),
  status: z.enum(['ok', 'partial', 'failed']),
  report: z.string().nullable().describe('The id that it would have in the library.'),
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form: z.string().nullable(),
  figures: z
    .object({ reported: count, blank: count, mark: count, unreadable: count })
    .describe('How many could be read, and how many not; a blank is not 0.'),
  findings: z.array(findingSchema),
  before: z
    .object({ from: z.enum(['library', 'added']), name: z.string(), year: z.int() })
    .nullable()
    .describe('The report of the year before that it was held against.'),
  held: z.string().nullable().describe('The library’s own report of that body and year.'),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

/** `POST /check` */
export const checkedFileList = z.object({ files: z.array(checkedFile) });

/** See {@link checkedFileList}. */
export type CheckedFileAnswer = z.infer<typeof checkedFile>;
