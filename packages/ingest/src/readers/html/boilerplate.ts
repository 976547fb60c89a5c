import { cleanLine } from './clean.js';
import { type Element, isText, walk } from './dom.js';
import { isSurrounding } from './visible.js';
import type { Weight } from './weigh.js';

/** Lines that publishing systems put around every article. */
const LINE =
  /^(?:(?:您(?:的|所在的)?)?(?:当前)?(?:所在)?位置(?:是)?[：:].*|首页\s*[>＞»].*|上一[篇条页][：:]?.*|下一[篇条页][：:]?.*|[【[\s]*(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回顶部|我要纠错|分享)[】\]\s|]*(?:[【[\s|]*(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回顶部|我要纠错|分享)[】\]\s]*)*|分享(?:到|至)?[：:].{0,40}|扫一扫.{0,30}|(?:字体|字号)[：:]?[\s【[]*大.{0,20}|(?:浏览|点击|阅读)(?:次数|量)?[：:].{0,20})$/;
const AROUND =
  /版权所有|主办单位|承办|ICP备|公网安备|网站标识码|网站地图|联系我们|当前位置|所在位置|分享到|打印|关闭窗口|扫一扫|上一[篇条]|下一[篇条]|站内搜索|登录|注册/;
const MANY_LINKS = 3;

/** True for a line that belongs to the page and not to the article. */
export const isBoilerplateLine = (text: string): boolean => LINE.test(text);

function textOf(element: Element): string {
  let text = '';
  walk(element, {
    enter(node) {
      if (isText(node)) text += node.data;
      return undefined;
    },
  });
  return cleanLine(text);
}

/** True for menus, lists of links, share buttons and footers within the chosen part of a page. */
export function isBoilerplate(element: Element, weight: Weight): boolean {
  if (weight.numbers > 0) return false;
  if (weight.links >= MANY_LINKS && weight.linked > weight.text * 0.6) return true;
  if (!isSurrounding(element)) return false;
  return weight.linked > weight.text * 0.3 || (weight.text < 200 && AROUND.test(textOf(element)));
}
