import type { Random } from '../random.js';

/** Sentences of our own that say nothing countable. */
const SENTENCES = [
  '本机关把公开贯穿决策、执行、管理、服务和结果各环节，答复意见一律书面送达。',
  '明确一名负责同志分管此项工作，科室各有联络员，遇到疑难问题集体商量。',
  '完善了发布前的保密审查，谁提供、谁审查、谁负责。',
  '网站栏目按群众办事的先后重新编排，找一份文件所用的点击比以前少。',
  '对涉及民生的文件，同步配发图解和问答，方便老年人阅读。',
  '窗口备有申请表和填写样例，工作人员当场说明所需材料。',
  '聘请社会监督员参加评议，听取意见并逐条回复。',
  '政策出台前听取行业协会和企业的意见，采纳情况一并公布。',
];

const PROBLEMS = [
  '主要问题是个别科室报送不够及时，解读形式还比较单一。',
  '下一步将把责任落实到岗位，加强日常检查，改进发布质量。',
  '工作人员对新规定掌握不够，答复文书的规范程度有待提高。',
  '今后将开展案例教学，用好典型答复，减少补正往返。',
];

/** A paragraph without figures. */
export const makeParagraph = (random: Random): string =>
  random.some(SENTENCES, 0.5).join('') || (SENTENCES[0] as string);

/** A paragraph on what is to be improved. */
export const makeProblems = (random: Random): string =>
  random.some(PROBLEMS, 0.6).join('') || (PROBLEMS[0] as string);
