import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toCsv } from '../src/export/csv.js';
import { EXPORT_FORMATS, type ExportFormat, exportMediaType } from '../src/export/export.js';
import type { ExportRow } from '../src/export/rows.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

/** The row of the contract. */
const contractRow = z.object({
  report: z.string(),
  agency: z.string(),
  year: z.int(),
  form: z.string().nullable(),
  kind: z.enum(['table', 'narrative']),
  path: z.array(z.string()).min(1),
  column: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  status: z.enum(['reported', 'blank', 'mark', 'unreadable']),
  derivation: z.enum(['printed', 'reconstructed']),
  source: z.object({ section: z.string(), block: z.int(), text: z.string() }),
});

async function exported(format: ExportFormat): Promise<Buffer> {
  const library = madeLibrary(temporaryFolder());
  for (const year of [2019, 2018]) {
    await library.ingestDocument(documentOf({ agency: '宁波', year, received: year - 2000 }));
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of library.export({ format })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const row = (given: Partial<ExportRow>): ExportRow => ({
  report: 'r',
  agency: '宁波',
  year: 2018,
  form: null,
  kind: 'table',
  path: ['甲', '乙'],
  column: null,
  value: 5,
  unit: '件',
  status: 'reported',
  derivation: 'printed',
  approximate: false,
  clause: null,
  source: { section: 's1', block: 0, text: '5' },
  ...given,
});

const csvLine = async (given: Partial<ExportRow>): Promise<string> => {
  const lines: string[] = [];
  for await (const line of toCsv([row(given)])) lines.push(line);
  return lines[1] as string;
};

describe('exporting', () => {
  it('writes one observation a line in jsonl, by body, year and printed order', async () => {
    const lines = (await exported('jsonl')).toString().trimEnd().split('\n');
    const rows = lines.map((line) => contractRow.parse(JSON.parse(line)));
    expect(rows.map(({ year, kind, value }) => [year, kind, value])).toEqual([
      [2018, 'table', 18],
      [2018, 'narrative', 7],
      [2019, 'table', 19],
      [2019, 'narrative', 7],
    ]);
  });

  it('writes the same as one array in json', async () => {
    const rows = z.array(contractRow).parse(JSON.parse((await exported('json')).toString()));
    expect(rows).toHaveLength(4);
  });

  it('writes csv that begins with a byte order mark and names its columns', async () => {
    const text = (await exported('csv')).toString();
    expect(text.startsWith('\uFEFFreport,agency,year,form,kind,path,column,value,unit,')).toBe(
      true,
    );
    expect(text.trimEnd().split('\r\n')).toHaveLength(5);
  });

  it('writes a workbook with numbers as numbers', async () => {
    const sheets = await readWorkbook(await exported('xlsx'));
    const rows = sheets[0]?.data ?? [];
    expect(rows[0]?.slice(0, 3)).toEqual(['report', 'agency', 'year']);
    expect(rows).toHaveLength(5);
    expect(rows[1]?.[7]).toBe(18);
  });

  it('writes an empty library in every format', async () => {
    const library = madeLibrary(temporaryFolder());
    for (const format of EXPORT_FORMATS) {
      for await (const chunk of library.export({ format })) expect(chunk.length).toBeGreaterThan(0);
      expect(exportMediaType(format)).toContain('/');
    }
  });

  it('refuses a format that there is not', () => {
    const library = madeLibrary(temporaryFolder());
    const format = 'toString' as ExportFormat;
    expect(() => library.export({ format })).toThrowError(/csv、json、jsonl、xlsx/);
  });
});

describe('csv', () => {
  it('quotes commas, quotes and line ends', async () => {
    expect(await csvLine({ clause: '甲,"乙"\n丙' })).toContain('"甲,""乙""\n丙"');
  });

  it.each(['=1+1', '+cmd', '-x', '@sum', '\tx'])(
    'makes %j harmless for a spreadsheet',
    async (clause) => {
      expect(await csvLine({ clause })).toContain(`'${clause}`);
    },
  );

  it('leaves numbers as they are', async () => {
    expect(
      await csvLine({ value: -3, source: { section: 's1', block: 0, text: '-3' } }),
    ).not.toContain("'");
  });

  it('tells a blank from a zero', async () => {
    expect(await csvLine({ value: null, status: 'blank' })).toContain(',,件,blank,');
    expect(await csvLine({ value: 0 })).toContain(',0,件,reported,');
  });
});
