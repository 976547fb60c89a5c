import type { Section } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { readProse } from '../src/narrative/read-prose.js';

const section = (text: string): Section => ({
  id: 's1',
  level: 1,
  numbering: '一、',
  title: '概述',
  blocks: [{ kind: 'paragraph', text }],
});

const told = (text: string) =>
  readProse([section(text)], { agency: '示例市', year: 2020, form: null }, () => ({
    printed: text,
    shown: text,
  }));

const short = (text: string) =>
  told(text).map(({ path, value, unit }) => `${path[1]} ${value}${unit}`);

describe('figures told in prose', () => {
  it.each([
    ['全年共发布各类信息1600余条。', ['发布各类信息 1600条']],
    ['其中，动态信息1,795条，占76.4%。', ['动态信息 1795条', '动态信息占比 76.4%']],
    ['目前共设立21个服务窗口。', ['设立服务窗口 21个']],
    ['收到1份公开申请。', ['收到公开申请 1份']],
    ['行政复议3件、行政诉讼0件。', ['行政复议 3件', '行政诉讼 0件']],
    ['网站访问量达1.2万人次。', ['网站访问量 12000人次']],
    ['组织两次培训，配备一名兼职人员。', ['组织培训 2次', '配备兼职人员 1名']],
    ['满意率百分之九十八。', ['满意率 98%']],
    ['收费9.5万元。', ['收费 9.5万元']],
    [
      '网站(含转载)30条,广播(含转载)80条、电视(含转载)200条。',
      ['网站(含转载) 30条', '广播(含转载) 80条', '电视(含转载) 200条'],
    ],
    ['公布通知6件、公告。', ['公布通知 6件']],
    ['网站和广播分别为3件、5件。', ['网站 3件', '广播 5件']],
    [
      '力争甲类、乙类项目审批时限分别压缩到9天、12天。',
      ['力争甲类项目审批时限压缩到 9天', '乙类项目审批时限压缩到 12天'],
    ],
    ['甲、乙、丙三处分别为3件、5件。', ['甲、乙、丙三处分别 3件', '甲、乙、丙三处分别 5件']],
    ['二是印发简报8期。', ['印发简报 8期']],
    ['将6大类40项事项下放。', ['事项下放 6大类', '事项下放 40项']],
    ['及时办结7件。', ['及时办结 7件']],
    ['现行有效文件12件。', ['现行有效文件 12件']],
    [
      '网站公开信息数120条，微信公开政府信息数35，其他方式6条。',
      ['网站公开信息数 120条', '微信公开政府信息数 35条', '其他方式 6条'],
    ],
    ['主动公开政府信息130余', ['主动公开政府信息 130条']],
    ['部分公开的有3件,已公开的有2件,其他1件。', ['部分公开 3件', '已公开 2件', '其他 1件']],
    ['通过网站公开30条，共发布20条。', ['通过网站公开 30条', '通过网站公开发布 20条']],
    ['和平路街道公开5条。', ['和平路街道公开 5条']],
    ['我街道微信发布5条，全校公开信息8条。', ['微信发布 5条', '公开信息 8条']],
    ['“同意公开”3件、“部分公开”0件。', ['同意公开 3件', '部分公开 0件']],
    ['“示例发布”公众号推送3条。', ['“示例发布”公众号推送 3条']],
    ['平台共计公开政务信息6条。', ['平台公开政务信息 6条']],
    ['并明确兼职人员1名，具体包括领导信息4条。', ['明确兼职人员 1名', '领导信息 4条']],
    ['细化3大类17项目标任务。', ['细化 3大类', '目标任务 17项']],
    ['其中8件已公开;6件部分公开。', ['已公开 8件', '部分公开 6件']],
    ['文件3条、其他2条，共发布5条。', ['文件 3条', '其他 2条', '发布 5条']],
    ['推进4个领域30项任务落实。', ['推进领域 4个', '任务落实 30项']],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    '2018年1月1日起施行。',
    '根据示政办〔2018〕23号文件。',
    '政府信息公开数35 120',
    '发布信息130',
    '电话：0574-1234567转22061分机。',
    '第3次会议召开。',
    '电话：0574-12345678，邮编：315800。',
    '地址：示例大厦15楼1515室。',
    '每年召开2-3次会议。',
    '深化“最多跑一次”改革。',
    '围绕“三公”经费和一带一路建设。',
    '第二十条第（五）项规定。',
    '县十五届人大三次会议、十六届三次全会召开。',
    '推行“最多等30天“改革。',
    '做好一个窗口、一张网建设，突出三个方面。',
  ])('%s tells none', (text) => {
    expect(short(text)).toEqual([]);
  });

  it('begins no label with a sign, however long the list before the figure', () => {
    const [label = ''] = short(`公开${'某某方面的信息、'.repeat(12)}其他信息9条。`);
    expect(label).toMatch(/^某某方面的信息、.*其他信息 9条$/);
  });

  it('keeps the note in brackets in the clause of its figure', () => {
    const clauses = told('网站(含转载)30条,广播(含转载)80条。').map(({ clause }) => clause);
    expect(clauses).toEqual(['网站(含转载)30条', '广播(含转载)80条']);
  });

  it('reads a noun with a bracket inside as one', () => {
    const clauses = told('答复厅(局)长信箱17件，12个市(州)公开30条。').map(({ clause }) => clause);
    expect(clauses).toEqual(['答复厅(局)长信箱17件', '12个市(州)公开30条', '12个市(州)公开30条']);
  });

  it('counts one where it stands behind its noun', () => {
    expect(short('收到政府信息公开申请一件，已答复。')).toEqual(['收到政府信息公开申请 1件']);
    expect(short('做到受理一件、办结一件，报告由六个部分组成。')).toEqual([]);
  });

  it('knows what is approximate', () => {
    const values = told('约300人参加，发布近200条、50余件，办理12件。').map(
      ({ approximate }) => approximate,
    );
    expect(values).toEqual([true, true, true, false]);
  });

  it('knows the year a clause speaks of', () => {
    const years = told('2019年公开30条；2020年公开50条，比2019年增加20条。去年办理6件。').map(
      ({ year }) => year,
    );
    expect(years).toEqual([2019, 2020, 2020, 2019]);
  });

  it('points at the printed figure', () => {
    const [one] = told('全年公开信息120条。');
    expect(one).toMatchObject({
      id: 'n-1',
      clause: '全年公开信息120条',
      source: { start: 6, end: 10, text: '120条' },
    });
  });
});
