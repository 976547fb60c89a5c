import { rowsOf } from '../drawing/draw.js';
import type { Drawing, DrawnCell, Part, Sample } from '../model.js';
import type { Random } from '../random.js';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

function cellHtml({ header, rowSpan, columnSpan, text }: DrawnCell, paragraphs: boolean): string {
  const tag = header ? 'th' : 'td';
  const inner = paragraphs ? `<p><span>${escaped(text)}</span></p>` : escaped(text);
  return `<${tag}${span('rowspan', rowSpan)}${span('colspan', columnSpan)}>${inner}</${tag}>`;
}

/** A table with its spans; word processors put a paragraph in every cell. */
function tableHtml(drawing: Drawing, paragraphs: boolean): string {
  const rows = rowsOf(drawing).map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, paragraphs)).join('')}</tr>`,
  );
  const heads = rows.splice(0, drawing.headRows);
  const head = heads.length > 0 ? `<thead>${heads.join('\n')}</thead>` : '';
  return `<table border="1">${head}<tbody>${rows.join('\n')}</tbody></table>`;
}

function partHtml(part: Part, at: number, paragraphs: boolean): string {
  if (part.kind === 'table') return tableHtml(part.drawing, paragraphs);
  if (part.kind === 'paragraph') return `<p>　　${escaped(part.text)}</p>`;
  return at === 0
    ? `<h1>${escaped(part.text)}</h1>`
    : `<p><strong>${escaped(part.text)}</strong></p>`;
}

/** The report itself as markup. */
export const articleHtml = (sample: Sample, paragraphs: boolean): string =>
  sample.parts.map((part, at) => partHtml(part, at, paragraphs)).join('\n');

const MENU = ['首页', '机构职能', '政策文件', '公开指南', '依申请公开', '政民互动', '办事服务'];
const OTHERS = ['关于公布收费目录的公告', '招聘公告', '部门预算', '会议通知', '行政处罚案件公示'];

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul>`;

/** A page of a government site: menus, a sidebar, a footer, scripts, and the report among them. */
export function pageHtml(sample: Sample, charset: string, random: Random): string {
  const article = articleHtml(sample, random.chance(0.5));
  const wrapped = random.pick([
    `<div class="article"><div id="zoom">${article}</div></div>`,
    `<article>${article}</article>`,
    `<table width="980"><tr><td><div class="content">${article}</div></td></tr></table>`,
  ]);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>${sample.title}_示例政务网</title>
<style>.menu{float:left}</style><script>var count = 12345;</script></head>
<body><div class="header"><div class="menu">${list(MENU)}</div></div>
<div class="crumbs">当前位置：首页 &gt; 政务公开 &gt; 年度报告</div>
${wrapped}
<div class="sidebar"><h3>相关阅读</h3>${list(OTHERS)}</div>
<div class="footer"><p>主办单位：示例政务服务中心　备案号：示例备0000001号　您是第 8848 位访客</p></div>
<script>document.write('<i>3</i>');</script></body></html>`;
}
