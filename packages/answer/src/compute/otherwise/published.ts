import type { Sought } from '../sought.js';

/** 主动公开, 发布: nothing but that something was made public. */
export const MADE_PUBLIC =
  /^(?:主动|公开|发布|公布|公示|推送|推出|刊发|政府|政务|信息|内容|发|的)+$/;

/** How the label of all that was made public ends. */
const ENDS_AS_ALL =
  /(?:信息|公开|发布|公布|公示|推送|刊发|刊登|内容|事项|数据|总数|总量|数|量|总计|合计|[共计]|累计|条目|^)(?:[(（].*[)）])?$/;

/** 推送短视频155条 does not tell how much was made public: its thing was not asked for. */
export const namesThing = (label: string, sought: Sought): boolean =>
  asksAllPublished(sought) && !ENDS_AS_ALL.test(label) && !sought.words.includes(label);

/** True where nothing is said but that it was made public. */
export const asksAllPublished = ({ whole, content }: Sought): boolean =>
  whole && content.length > 0 && content.every((stretch) => MADE_PUBLIC.test(stretch));
