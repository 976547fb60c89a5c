import type { ClusterStatus } from '@nianbao/library';

const HEALTH: Readonly<Record<ClusterStatus['health'], string>> = {
  green: '正常',
  yellow: '可用，但有副本缺失',
  red: '部分数据不可用',
};

/** The state of a cluster for people. */
export function statusText({ health, nodes, library }: ClusterStatus): string {
  const lines = [`集群：${HEALTH[health]}（${health}），${nodes} 个节点`];
  if (!library) return [...lines, '还没有年报库：nianbao cluster init 或 move'].join('\n');
  const { reports, files, revision, tokeniser, layout, fits, writer, leftovers, stray } = library;
  lines.push(`年报 ${reports} 份，原件 ${files} 个，第 ${revision} 次改动`);
  lines.push(`索引结构 ${layout}，分词 ${tokeniser}`);
  if (!fits) lines.push('索引由另一版本或另一种分词写成，请运行 nianbao cluster reindex');
  if (writer !== null) lines.push(`正在写入：${writer}`);
  if (leftovers > 0) lines.push(`待清理的旧版本 ${leftovers} 个，下次写入时清理`);
  if (stray.length > 0) lines.push(`没有用到的索引：${stray.join('、')}`);
  return lines.join('\n');
}
