import { describe, expect, it } from 'vitest';
import { identify } from '../src/identity/identify.js';

const who = (text: string) => {
  const { agency, year } = identify(text, { name: 'a.txt' });
  return [agency.name, year];
};
const aliases = (text: string) => identify(text, { name: 'a.txt' }).agency.aliases;
const PERIOD = '统计期限自2021年1月1日起至2021年12月31日止。';

describe('body and year where pages print them', () => {
  it.each([
    [
      'a title on two lines',
      '示例市水务局\n2021年政府信息公开工作年度报告\n',
      '示例市水务局',
      2021,
    ],
    [
      'a title that breaks inside',
      '示例街道办事处2021年度政府\n信息公开工作年度报告',
      '示例街道办事处',
      2021,
    ],
    [
      'a bare title above the named one',
      '2021年政府信息公开工作年度报告\n示例镇人民政府\n2021年政府信息公开工作年度报告',
      '示例镇人民政府',
      2021,
    ],
    [
      'the year in brackets behind the title',
      '示例市政府信息公开年度报告（2021年）',
      '示例市',
      2021,
    ],
    ['the year on the line below', '示例市政府信息公开工作年度报告\n（2021年度）', '示例市', 2021],
    [
      'the body in brackets behind the title',
      '2021年政府信息公开工作年度报告（示例市水务局）',
      '示例市水务局',
      2021,
    ],
    [
      "a government's office, its region by its own rules",
      `根据《示例市政府信息公开规定》的要求，由市政府办公厅综合各区政府和市政府各委、办、局的政府信息公开年度报告编制而成。${PERIOD}`,
      '示例市人民政府',
      2021,
    ],
    ['the year in front', '2021年示例县人民政府信息公开年度报告', '示例县人民政府', 2021],
    ['a title without 政府', '示例乡2021年信息公开年报', '示例乡', 2021],
    [
      'a school year',
      '示例大学2020—2021学年信息公开年度报告\n本报告由示例大学校长办公室编制。',
      '示例大学',
      2021,
    ],
    [
      'a university whose office compiles',
      '示例大学2021年信息公开工作年度报告\n本年度报告由示例大学校长办公室编制。',
      '示例大学',
      2021,
    ],
    [
      'a title in book marks',
      `现发布《示例县示例镇2021年政府信息公开工作年度报告》。`,
      '示例县示例镇',
      2021,
    ],
    [
      'a sentence with the year in front',
      '现将2021年示例县财政局政府信息公开工作年度报告予以公布。',
      '示例县财政局',
      2021,
    ],
    [
      'what the report sums up',
      '结合2021年示例市公安局政府信息公开工作编制而成。如有疑问，请与示例市公安局办公室联系（地址：东路1号）。',
      '示例市公安局',
      2021,
    ],
    [
      'a short name for itself',
      `${PERIOD}2021年，示例市公安局（以下简称“市公安局”）坚持公开。`,
      '示例市公安局',
      2021,
    ],
    [
      'the full name of its subject',
      `${PERIOD}\n市教育局高度重视公开工作。制定了《示例市教育局信息公开制度》。`,
      '示例市教育局',
      2021,
    ],
    [
      'a subject behind a year',
      `${PERIOD}\n2021年示例市住房和城乡建设局坚持公开。`,
      '示例市住房和城乡建设局',
      2021,
    ],
    [
      'whom to ask',
      `现将我局2021年度政府信息公开年度报告公布。${PERIOD}如有疑问，可与示例市财政局人秘股联系。`,
      '示例市财政局',
      2021,
    ],
    [
      'a contact behind a colon',
      `${PERIOD}如有疑问，请联系：示例市示例区人民政府样板街道办事处；电话`,
      '示例市示例区人民政府样板街道办事处',
      2021,
    ],
    [
      'the pages it stands on',
      `结合我局实际编制。${PERIOD}本报告电子版可在示例市交通运输局网站查阅。`,
      '示例市交通运输局',
      2021,
    ],
    ['a year behind the subject', '示例市司法局政府信息公开2021年度报告', '示例市司法局', 2021],
    [
      'a provincial office',
      `${PERIOD}\n2021年，示例省文化和旅游厅坚持公开。`,
      '示例省文化和旅游厅',
      2021,
    ],
    [
      'a bare title and the full name below',
      `市文化和旅游局2021年政府信息公开工作年度报告\n根据条例，示例市文化和旅游局编制了报告。`,
      '示例市文化和旅游局',
      2021,
    ],
    [
      'its own subject, not a place where something stands',
      `${PERIOD}\n2021年，示例区司法局认真公开，同时在区司法局办公室设置查阅点。`,
      '示例区司法局',
      2021,
    ],
    [
      'a label with a mark',
      '- 标题: 示例市财政局2021年政府信息公开工作年度报告',
      '示例市财政局',
      2021,
    ],
    [
      'who compiles by its own circumstances, not the office that leads',
      '示例县市场监督管理局结合单位实际，编制本单位2021年度政务公开工作年度报告。\n成立领导小组，信息公开工作由局办公室牵头。',
      '示例县市场监督管理局',
      2021,
    ],
    [
      'a street in a title without a year, not the centre that answers questions',
      `长桥路街道政府信息公开工作年度报告\n${PERIOD}如有疑问，请与示例区长桥路街道党群服务中心联系（电话：1）。`,
      '长桥路街道',
      2021,
    ],
    [
      'the street of a service centre',
      `${PERIOD}如有疑问，请与示例区长桥路街道党群服务中心联系（电话：1）。`,
      '示例区长桥路街道',
      2021,
    ],
    [
      'the fuller one of two titles',
      '2021年水务局政府信息公开工作年度报告\n2021年示例市水务局政府信息公开工作年度报告',
      '示例市水务局',
      2021,
    ],
    [
      'a report that is made public in book marks',
      '根据要求，现向社会公开《示例区人民政府2021年度政府信息公开工作年度报告》。',
      '示例区人民政府',
      2021,
    ],
    [
      'a school year in front of the body',
      '2020-2021学年示例大学信息公开工作年报\n示例大学坚持公开。',
      '示例大学',
      2021,
    ],
    [
      'a school year behind the body that compiled',
      '示例大学信息公开年度报告\n本年报是由示例大学编制的2020-2021学年度信息公开年度报告。',
      '示例大学',
      2021,
    ],
    [
      'the full name of a bare title behind a preposition',
      '市财政局2021年度政府信息公开工作报告\n2021年，市财政局依托示例市财政局门户网站公开信息。',
      '示例市财政局',
      2021,
    ],
    [
      'the full name of a bare title whose year says 年度',
      '2021年度省自然资源厅信息公开工作报告\n如需咨询，请与示例省自然资源厅联系（地址：东路1号）。',
      '示例省自然资源厅',
      2021,
    ],
    [
      'who is asked, where the text says that it was completed',
      `我局编制完成了2021年政府信息公开工作年度报告。${PERIOD}\n2021年，示例市统计局以公开为常态。`,
      '示例市统计局',
      2021,
    ],
    [
      'a government that sums up those below it',
      `综合2021年度示例市各县（市、区）政府和市级各部门的年度工作报告编制而成。${PERIOD}`,
      '示例市',
      2021,
    ],
    [
      'a government that speaks of its region',
      `${PERIOD}\n2021年，示例市按照要求公开。我市公开信息5条。`,
      '示例市',
      2021,
    ],
    [
      'the police of a command centre, and the year of most sentences',
      '本年度报告由示例县公安局指挥中心办公室编制。\n2021年示例县公安局信息公开工作坚持规范。',
      '示例县公安局',
      2021,
    ],
    [
      'a bare office without the words in front of it',
      '现向社会公布区统计局2021年度政府信息公开年度报告。',
      '区统计局',
      2021,
    ],
    [
      'a school whose year stands on the second line',
      '示例现代职业学院\n2020-2021学年度信息公开工作报告\n学院坚持公开。',
      '示例现代职业学院',
      2021,
    ],
    [
      'a school whose own rules are named',
      '我校对2021年度信息公开工作进行检查，现总结报告如下。2021年，制定了《示例职业技术学院信息公开实施细则》。',
      '示例职业技术学院',
      2021,
    ],
    [
      'what is reported, with a bracket behind the name',
      '现将示例开发区发展改革局（以下简称发改局）2021年度信息公开工作报告如下：\n公开信息5条。',
      '示例开发区发展改革局',
      2021,
    ],
    [
      'a name with its level in brackets',
      '示例总署（本级机关）2021年政府信息公开工作年度报告',
      '示例总署',
      2021,
    ],
    [
      'who signs above the report, not the desk that answers',
      `示例市人民政府\n2022年3月\n${PERIOD}如有疑问，请与示例市政府办公厅政务公开处联系（电话：1）。`,
      '示例市人民政府',
      2021,
    ],
    [
      'a bare subject by the region that the text names most often',
      `${PERIOD}\n2021年，市体育局严格公开。按照《样板市人民政府办公室通知》和样板市要求，做好样板市体育局年报编制，受理市体育局信箱来信2件。`,
      '样板市体育局',
      2021,
    ],
    [
      'what is published, without the verb',
      '根据条例，编制发布样板市体育局2021年政府信息公开工作年度报告。',
      '样板市体育局',
      2021,
    ],
    [
      'who compiled it by its full name, not the bare one of a later sentence',
      `本报告由示例市样板区审计局按照条例要求编制。${PERIOD}现将区审计局2021年政务公开工作情况报告如下：`,
      '示例市样板区审计局',
      2021,
    ],
    [
      'the committee whose group compiled, in spite of what brackets add',
      `本报告由高新区管委会信息公开工作领导小组办公室（高新区信息中心）具体编制。${PERIOD}`,
      '高新区管委会',
      2021,
    ],
    [
      'a government office that compiled for itself',
      '依据条例规定，示例区人民政府办公室编制了2021年度政府信息公开年度报告。',
      '示例区人民政府办公室',
      2021,
    ],
    [
      'the year of the figures where nothing else tells one',
      '本年度报告由示例开发区管委会编制。\n示例开发区管委会2021年共公开信息5条。',
      '示例开发区管委会',
      2021,
    ],
    [
      'a town that is the subject, with its county in front once',
      `${PERIOD}\n2021年，示例县长桥镇全面贯彻各项规定。\n2021年，长桥镇主动公开信息5条。\n2021年，长桥镇坚持公开。`,
      '示例县长桥镇',
      2021,
    ],
  ])('%s', (_, text, name, year) => {
    expect(who(text)).toEqual([name, year]);
  });

  it.each([
    ['only words for itself', `我局按照要求公开。${PERIOD}`],
    ['an office without its region', `${PERIOD}市财政局高度重视公开工作。`],
    ['a level alone', '特向社会公开2021年度镇政府信息公开年度报告。我镇公开信息5条。'],
    [
      'a region in the report of an office',
      `${PERIOD}\n2021年，示例市按照要求公开。我局公开信息。`,
    ],
    ['the towns of a county', `${PERIOD}\n各乡镇坚持公开。\n乡镇认真公开。`],
    ['only the superior office', `${PERIOD}如有疑问，请与市政务公开领导小组办公室联系。`],
  ])('nobody is named by %s', (_, text) => {
    expect(() => who(text)).toThrow(expect.objectContaining({ code: 'identity-unknown' }));
  });
});

describe('other names', () => {
  it('drops the government in front of a street office', () => {
    const text = `${PERIOD}如有疑问，请联系：示例市样板区人民政府长桥街道办事处；`;
    expect(aliases(text)).toEqual(expect.arrayContaining(['样板区长桥街道', '长桥街道']));
  });

  it('puts the district that is printed in front of a street', () => {
    const text = `长桥路街道政府信息公开工作年度报告\n${PERIOD}请与示例区长桥路街道党政办公室联系。`;
    expect(aliases(text)).toContain('示例区长桥路街道');
  });

  it('takes a longer name from the publisher', () => {
    const text = `高新区2021年政府信息公开工作年度报告\n来源：示例高新区\n${PERIOD}`;
    expect(aliases(text)).toContain('示例高新区');
  });

  it('puts the place in front of a zone that is named without it', () => {
    const text = (place: string) =>
      `2021年，高新区管委会坚持公开为常态。报告可在“${place}高新区信息公开网”下载，按照《${place}高新区2021年工作要点》执行。${PERIOD}`;
    expect(who(text('示例'))).toEqual(['示例高新区管委会', 2021]);
    expect(who(text(''))).toEqual(['高新区管委会', 2021]);
  });

  it('does not cut a market office in two', () => {
    const title = '示例市市场监督管理局2021年政府信息公开工作年度报告';
    expect(aliases(`${title}\n市场监督管理局坚持公开。`)).not.toContain('场监督管理局');
  });
});
