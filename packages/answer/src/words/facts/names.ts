import * as told from '../fact-things.js';
import { type FactKind, list } from './kind.js';

const DOES = list('分管 主管 主抓 负责 牵头 担任 兼任 来 由 是 在 管 抓 的');

/** What something is called, and who does it. */
export const NAMES: readonly FactKind[] = [
  {
    id: 'name',
    cues: list('叫什么名字 叫什么名 叫什么 名字是什么 什么名字 叫啥 姓名 姓什么 名称是什么'),
    ignore: ['是', '的'],
    tells: told.TOLD_NAME,
    asPrinted: true,
    names: true,
    within: 'clause',
    first: true,
  },
  {
    id: 'person',
    cues: list('谁 什么人 哪位 哪个人'),
    ignore: DOES,
    tells: told.TOLD_PERSON,
    within: 'clause',
    near: ['担任', '兼任', '任', '由', '负责', '分管', '牵头'],
    plans: true,
    first: true,
  },
];
