import { createHash } from 'node:crypto';
import type { Observation, Report } from '@nianbao/domain';
import type { ReadDocument } from '../../src/reading/read.js';

/** What a made-up report is about. */
export interface Made {
  agency: string;
  year: number;
  /** Applications received. */
  received: number;
  /** A paragraph of prose with one figure in it, at `told`. */
  prose?: string;
}

const bytesOf = (made: Made): Uint8Array => new TextEncoder().encode(JSON.stringify(made));

/** The file of a made-up report. */
export const documentOf = (made: Made) => ({
  bytes: bytesOf(made),
  name: `${made.agency}-${made.year}.txt`,
});

const PROSE = '全年收到申请若干件。官方微博发布信息7条。';

function observation(made: Made, given: Partial<Observation>): Observation {
  return {
    id: 'f-received-count',
    kind: 'table',
    agency: made.agency,
    year: made.year,
    form: 'national-2014',
    indicator: 'received',
    measure: 'count',
    path: ['依申请公开情况', '收到申请数'],
    column: null,
    value: made.received,
    unit: '件',
    status: 'reported',
    derivation: 'printed',
    approximate: false,
    source: { section: 's2', block: 0, row: 1, cell: 2, text: String(made.received) },
    ...given,
  };
}

function told(made: Made, prose: string): Observation {
  const at = prose.search(/\d/);
  const text = /\d+/.exec(prose)?.[0] ?? '';
  return observation(made, {
    id: 'n-1',
    kind: 'narrative',
    form: null,
    indicator: null,
    measure: null,
    path: ['概述', '官方微博发布信息'],
    value: Number(text),
    unit: '条',
    approximate: true,
    clause: '官方微博发布信息7条',
    source: { section: 's1', block: 0, start: at, end: at + text.length, text },
  });
}

/** The report that a made-up file says. */
export function reportOf(made: Made, name = 'made.txt'): Report {
  const bytes = bytesOf(made);
  const prose = made.prose ?? PROSE;
  const slug = createHash('sha256').update(made.agency).digest('hex').slice(0, 8);
  return {
    id: `${made.year}-${slug}`,
    agency: { name: made.agency, aliases: [`${made.agency}委`] },
    year: made.year,
    form: 'national-2014',
    title: `${made.agency}${made.year}年报告`,
    document: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      name,
      mediaType: 'text/plain',
      bytes: bytes.length,
    },
    sections: [
      {
        id: 's1',
        level: 1,
        numbering: '一、',
        title: '概述',
        blocks: [{ kind: 'paragraph', text: prose }],
      },
      {
        id: 's2',
        level: 1,
        numbering: '二、',
        title: '统计表',
        blocks: [{ kind: 'table', rows: [[{ text: '收到申请数' }]], text: '收到申请数' }],
      },
    ],
    observations: [observation(made, {}), told(made, prose)],
    findings: [
      {
        code: 'made-up',
        severity: 'warning',
        message: '示例',
        figures: [
          {
            observation: 'f-received-count',
            path: ['收到申请数'],
            column: null,
            value: made.received,
          },
        ],
        where: '统计表',
      },
    ],
  };
}

/** Reads made-up files; `agency` and `year` take the place of what they say. */
export const readMade: ReadDocument = async (bytes, { name, ...known }) => {
  const made = JSON.parse(new TextDecoder().decode(bytes)) as Made;
  const report = reportOf({ ...made, ...known }, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { report: { ...report, document: { ...report.document, sha256 } }, status: 'ok' };
};
