import { describe, expect, it } from 'vitest';
import { namesWithRegion } from '../src/identity/region.js';

describe('names with the region that the document shows', () => {
  it.each([
    ['its address', '地址：示范市样板镇东路1号。', ['示范市样板镇']],
    ['who published it', '发布机构：示范县政府\n', ['示范县样板镇']],
    ['a publisher in a table', '发布机构 | 示范县人民政府 |\n', ['示范县样板镇']],
    ['who asked for it', '按照示范县人民政府办公室《关于编制年度报告的通知》', ['示范县样板镇']],
    [
      'a region of two levels',
      '我镇位于大同省示范市样板镇西街。',
      ['大同省示范市样板镇', '示范市样板镇'],
    ],
    ['places that agree', '来源：示范市人民政府网\n地址:示范市样板镇', ['示范市样板镇']],
  ])('%s', (_, text, names) => {
    expect(namesWithRegion(text, '样板镇人民政府')).toEqual(names);
  });

  it.each([
    ['two regions', '发布机构：甲山县政府\n地址：乙水市样板镇东路'],
    ['another body', '地址：示范市别样镇东路。示范县人民政府召开会议。'],
    ['a province', '按照大同省人民政府办公厅《关于编制年度报告的通知》'],
    ['running words in front', '我们市区样板镇'],
  ])('none for %s', (_, text) => {
    expect(namesWithRegion(text, '样板镇人民政府')).toEqual([]);
  });

  it('none for a body whose name tells its region', () => {
    expect(namesWithRegion('地址：示范市甲山区东路', '甲山区人民政府')).toEqual([]);
  });
});
