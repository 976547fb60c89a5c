/** Kinds of drawing by name. */
const KINDS =
  '(?:柱状|柱形|条形|折线|曲线|趋势|走势|饼状|饼|统计|对比|柱狀|條形|折線|曲線|趨勢|走勢|餅狀|統計|對比)';
/** A drawing is meant, not a map, a picture, a library or an infographic. */
const DRAWING = `(?:${KINDS}?(?:图表|圖表|[图圖])(?![解片书書文纸紙像形集])|${KINDS}[图圖])`;
const COUNTED = '(?:一?[个個张張幅份])?';
const ASKED = '(?:(?<!申)[请請]|帮我|幫我|给我|給我|麻烦|麻煩|能|可以|能不能|再)*';
const SHOWN = '(?:来|來)?(?:看看|看一下|看下|表示|展示|显示|顯示|吧|呗|吗|嗎|呢|给我看|給我看)*';

/** How people ask for a drawing of what they ask about. Each is taken out of the question. */
export const DRAWING_WORDS: readonly RegExp[] = [
  new RegExp(
    `${ASKED}(?:用|以)?(?:画|畫|绘|繪)制?(?:成|出|一下)?${COUNTED}${DRAWING}${SHOWN}`,
    'gu',
  ),
  new RegExp(
    `${ASKED}(?:做|生成|出|用|以|来|來)(?:成|出)?${COUNTED}${KINDS}?(?:图表|圖表|${KINDS}[图圖])${SHOWN}`,
    'gu',
  ),
  new RegExp(`${ASKED}(?:画|畫)(?:一下|出来|出來|一个|一個|一张|一張)${SHOWN}$`, 'gu'),
  new RegExp(`的?${KINDS}?(?:图表|圖表)${SHOWN}$|的?${KINDS}[图圖]${SHOWN}$`, 'gu'),
  /^(?:please )?(?:can you |could you )?(?:draw|plot|make|show|give)(?: me)?(?: a| the)?(?: (?:bar|line))? ?(?:chart|graph|plot|it)(?: of| for)?(?: it| that)?(?: please)?[.?!]?/giu,
];

/** What may stand before what is to be drawn: 把…画成图, 画个图：…. */
export const DRAWN_OBJECT = /^[^\p{L}\p{N}]*(?:把|将|將)?/u;
