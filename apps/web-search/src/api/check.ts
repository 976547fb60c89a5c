import { z } from 'zod';
import { type CheckedFile, countsOf } from '../check/checked.js';
import { identityFields } from '../check/form-fields.js';
import { name } from '../http/fields.js';
import type { Site } from '../site.js';
import { bilingual } from '../strings/bilingual.js';
import { type CheckedFileAnswer, checkedFileList } from './check-shapes.js';
import { type Endpoint, endpoint } from './endpoint.js';

/** A made-up report whose parts do not add up to what it says was received. */
const EXAMPLE = `示例市人民政府2018年政府信息公开工作年度报告

政府信息公开情况统计表

统计指标\t单位\t统计数
三、依申请公开情况
（一）收到申请数\t件\t6
1.当面申请数\t件\t2
2.传真申请数\t件\t0
3.网络申请数\t件\t3
4.信函申请数\t件\t0
（二）申请办结数\t件\t6
1.按时办结数\t件\t6
2.延期办结数\t件\t0
四、行政复议数量\t件\t1
五、行政诉讼数量\t件\t0
`;

const binary = { type: 'string', format: 'binary' };

/** What the body may be, as the document of the API describes it. */
const CONTENT = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        files: { type: 'array', items: binary },
        text: { type: 'string' },
        agency: { type: 'string' },
        year: { type: 'integer' },
      },
    },
  },
  'application/octet-stream': { schema: binary },
  'text/plain': { schema: { type: 'string' }, example: EXAMPLE },
};

/** Checking what is sent; nothing of it is kept. */
export function checkEndpoints({ desk }: Site): Endpoint[] {
  return [
    endpoint({
      path: '/check',
      id: 'checkReports',
      summary: bilingual(
        '核查年报：上传一个或几个文件（表单），或把文件作为正文发来；什么都不保存',
        'Checks reports: files in a form, or one as the body; nothing is kept',
      ),
      query: (options) => z.object({ name: name(options).optional(), ...identityFields(options) }),
      body: { content: CONTENT },
      response: checkedFileList,
      examples: () => [{ body: { mediaType: 'text/plain; charset=utf-8', text: EXAMPLE } }],
      answer: async ({ query, receive }) => {
        const { documents, fields } = await receive();
        const { agency = fields.agency, year = fields.year } = query;
        const files = await desk.check({
          documents,
          fields: { agency, year, contribute: false },
        });
        return { files: checkedFiles(files) };
      },
    }),
  ];
}

/** The files of a result as the API tells them. */
export const checkedFiles = (files: readonly CheckedFile[]): CheckedFileAnswer[] =>
  files.map(({ file, report, before, held, error }) => ({
    file,
    status: report?.status ?? 'failed',
    report: report?.id ?? null,
    agency: report?.agency.name ?? null,
    year: report?.year ?? null,
    form: report?.form ?? null,
    figures: countsOf(report),
    findings: report?.findings ?? [],
    before: before && { from: before.from, name: before.name, year: before.year },
    held,
    error,
  }));
