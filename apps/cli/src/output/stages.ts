import type { Stages } from '@nianbao/library';

/** What each stage is called, in the order in which they are printed. */
const NAMES: readonly (readonly [keyof Stages, string])[] = [
  ['normalised', '规整'],
  ['agencies', '机关'],
  ['years', '年份'],
  ['latest', '最近几年'],
  ['base', '对比年份'],
  ['task', '运算'],
  ['subject', '对象'],
  ['indicators', '指标'],
  ['dimension', '维度'],
  ['unit', '单位'],
  ['content', '内容词'],
  ['leftOver', '未解释的词'],
];

const written = (value: Stages[keyof Stages]): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');

/** The stages that say something, one a line. */
export function stagesText(stages: Stages): string {
  const lines = NAMES.map(([key, name]) => [name, written(stages[key])] as const);
  const said = lines.filter(([, text]) => text !== '').map(([name, text]) => `${name}：${text}`);
  return [stages.understood, ...said].filter(Boolean).join('\n');
}
