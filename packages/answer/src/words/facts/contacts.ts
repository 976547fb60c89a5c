import * as told from '../fact-things.js';
import { type FactKind, list } from './kind.js';

const CONTACT = list(
  '打电话 电话 的事 咨询 联系 疑问 有问题 年报 年度报告 报告 办公室 单位 打 对本 如 号码 方式 我 问',
);

/** How and where the body is reached. */
export const CONTACTS: readonly FactKind[] = [
  {
    id: 'telephone',
    cues: list('电话 座机 热线电话 热线号码 电话号码 号码 联系方式'),
    ignore: CONTACT,
    tells: told.TOLD_PHONE,
    within: 'clause',
    near: ['电话', '联系', '热线'],
    ofBody: true,
  },
  {
    id: 'fax',
    cues: list('传真号 传真是 传真号码'),
    ignore: CONTACT,
    tells: told.TOLD_FAX,
    within: 'sentence',
    near: ['传真'],
    ofBody: true,
  },
  {
    id: 'postcode',
    cues: list('邮编 邮政编码'),
    ignore: CONTACT,
    tells: told.TOLD_POSTCODE,
    within: 'sentence',
    near: ['邮编', '邮政编码'],
    ofBody: true,
  },
  {
    id: 'email',
    cues: list('电子邮箱 邮箱 邮件地址 email'),
    ignore: [...CONTACT, '电子'],
    tells: told.TOLD_EMAIL,
    within: 'clause',
    near: ['邮箱', '电子邮'],
    ofBody: true,
  },
  {
    id: 'account-name',
    cues: list('微信号 微信账号 qq号'),
    ignore: CONTACT,
    tells: told.TOLD_ACCOUNT,
    within: 'sentence',
    near: ['微信号', '公众号'],
    ofBody: true,
    first: true,
  },
  {
    id: 'website',
    cues: list('网址 网站地址 哪里下载 在哪下载 在哪里下载 哪儿下载'),
    ignore: [...CONTACT, '网站', '门户网站', '政府网站', '电子版'],
    tells: told.TOLD_WEBSITE,
    within: 'sentence',
    near: ['网址', 'www', 'http', '下载'],
    ofBody: true,
  },
  {
    id: 'room',
    cues: list('几楼几室 几楼 几室 几号楼 哪层 几层 哪个房间 哪间'),
    ignore: [...CONTACT, '办公', '办公地点', '管委会', '在', '是'],
    tells: told.TOLD_ROOM,
    within: 'sentence',
    near: ['地址', '楼', '室'],
    ofBody: true,
    first: true,
  },
  {
    id: 'address',
    cues: list(
      '地址 哪里办公 哪儿办公 哪办公 办公地点 在什么地方办公 怎么走 坐落在哪 办公室在哪里 办公室在哪 位置在哪 单位在哪 办公楼在哪',
    ),
    ignore: [...CONTACT, '办公', '在哪里', '在哪儿', '在哪', '通信', '通讯', '在'],
    tells: told.TOLD_ADDRESS,
    within: 'sentence',
    near: ['地址', '位于'],
    ofBody: true,
  },
];
