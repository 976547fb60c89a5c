import type { Random } from '../random.js';

const PROVINCES = ['示例省', '样例省', '示例自治区'];
const CITIES = ['示例市', '样例市', '范例市', '示例自治州'];
const COUNTIES = ['示例县', '样例县', '范例区', '示例区', '样本区', '示例自治县'];
const TOWNS = ['示例镇', '样例镇', '范例乡', '样本街道办事处', '示例街道办事处'];
const OFFICES = ['教育局', '财政局', '统计局', '生态环境局', '卫生健康委员会', '发展和改革委员会'];
const ZONES = ['经济技术开发区管理委员会', '高新技术产业开发区管理委员会', '综合实验区管理委员会'];

type Maker = (random: Random) => string;

const MAKERS: readonly Maker[] = [
  (random) => random.pick(PROVINCES),
  (random) => random.pick(CITIES),
  (random) => random.pick(COUNTIES),
  (random) => random.pick(CITIES) + random.pick(COUNTIES),
  (random) => random.pick(COUNTIES) + random.pick(TOWNS),
  (random) => random.pick(CITIES) + random.pick(COUNTIES) + random.pick(TOWNS),
  (random) => random.pick([...CITIES, ...COUNTIES]) + random.pick(OFFICES),
  (random) => random.pick(PROVINCES) + random.pick(OFFICES),
  (random) => `示例${random.pick(ZONES)}`,
];

/** The name of a body that does not exist: a place, a town, an office or a zone. */
export const makeBody: Maker = (random) => random.pick(MAKERS)(random);
