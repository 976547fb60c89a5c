/** Radicals that look like a character and have no normal form: the radical, then the character. */
const PAIRS =
  '⺁厂⺈刀⺌小⺍小⺎兀⺓幺⺝月⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺼月⺽臼⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食' +
  '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

const CHARACTERS = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

const RADICALS = /[\u2e80-\u2eff]/g;
/** Radicals, compatibility characters and ligatures that have a normal form. */
const FORMS = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g;

/** Fonts share the shape of a character and of its radical, and many a PDF names the wrong one: ⺠ for 民. */
export const wholeCharacters = (text: string): string =>
  text
    .replace(RADICALS, (radical) => CHARACTERS.get(radical) ?? radical)
    .replace(FORMS, (character) => character.normalize('NFKC'));
