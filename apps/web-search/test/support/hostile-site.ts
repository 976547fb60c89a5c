import { serveReports, type TestSite } from './site.js';
import { tableReport } from './table-report.js';
import { hostileReport } from './texts.js';

/** Each runs, where it is not escaped: in text, in an attribute, in a script, as an address. */
const PAYLOADS = [
  '<script>window.hacked=1;alert(1)</script>',
  '"><img src=x onerror="window.hacked=1;alert(1)">',
  "'><svg onload='window.hacked=1;alert(1)'>",
  '</script><script>window.hacked=1;alert(1)</script>',
  '" autofocus onfocus="window.hacked=1;alert(1)" x="',
  'javascript:window.hacked=1',
  '</title><body onload=window.hacked=1>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
];

const BODY = '示例县<img src=x onerror=window.hacked=1>人民政府';

/** A page as it may be collected: its words carry markup, its own script comes with it. */
const webPage = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">
<title>示例市人民政府2017年政府信息公开工作年度报告</title>
<script>window.hacked=1;alert(1)</script></head><body onload="window.hacked=1">
<h1>示例市人民政府2017年政府信息公开工作年度报告</h1>
<h2>一、概述&lt;script&gt;window.hacked=1&lt;/script&gt;</h2>
<p>全年举办培训班3次，<a href="javascript:window.hacked=1">详情</a>&lt;img src=x onerror=window.hacked=1&gt;。</p>
<table><tr><th>指标&lt;svg onload=window.hacked=1&gt;</th><th>数"&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;</th></tr>
<tr><td>收到申请数&lt;img src=x onerror=window.hacked=1&gt;</td><td>5</td></tr></table></body></html>`;

/** A site over reports whose words, labels, names and files are markup that runs script. */
export async function hostileSite(): Promise<TestSite> {
  const rows = tableReport({ year: 2018, received: '5', granted: '1', agency: BODY });
  const site = await serveReports([
    hostileReport,
    rows.replace('（一）收到申请数', '（一）收到申请数<script>window.hacked=1</script>'),
    tableReport({ year: 2017, received: '6', granted: '', agency: BODY }),
  ]);
  await site.library.ingestDocument({
    name: '年报"><img src=x onerror=window.hacked=1>.html',
    bytes: new TextEncoder().encode(webPage),
  });
  return site;
}

/** Every page, with what it takes from an address made hostile. */
export async function hostilePages(site: TestSite): Promise<string[]> {
  const reports = await site.library.reports();
  const bodies = [...new Set(reports.map(({ agency }) => agency))];
  const query = (path: string, parameters: Record<string, string>) =>
    `${path}?${new URLSearchParams(parameters)}`;
  const ordinary = [
    '/',
    '/reports',
    '/indicators',
    '/indicators/received',
    '/compare',
    '/about',
    '/api',
  ];
  return [
    ...ordinary,
    ...reports.map(({ id }) => `/reports/${id}`),
    ...bodies.flatMap((agency) => [
      query('/search', { q: `${agency}2018年收到申请数`, agency }),
      query('/compare', { indicator: 'received', agency }),
      query('/reports', { agency }),
    ]),
    query('/search', { q: '培训班' }),
    ...PAYLOADS.flatMap((payload) => [
      query('/search', { q: payload }),
      query('/search', { q: `培训${payload}`, agency: payload, form: payload }),
      query('/search', { q: '培训', year: payload, lang: payload }),
      query('/reports', { agency: payload, form: payload }),
      query('/compare', { indicator: payload, agency: payload }),
      query('/indicators/received', { year: payload }),
      `/${encodeURIComponent(payload)}`,
      `/reports/${encodeURIComponent(payload)}?lang=en`,
    ]),
  ];
}
