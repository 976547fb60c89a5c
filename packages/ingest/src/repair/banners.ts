/** Lines that sharing sites and crawlers add; none of them belongs to a report. */
const BANNERS: readonly RegExp[] = [
  /^.{0,80}由会员分享.{0,160}$/,
  /^.{0,80}(?:文档|文库)(?:上|网)?(?:搜索|下载|分享)[。.]?.{0,40}$/,
  /^.{0,40}珍藏版.{0,80}$/,
  /^<!--.{0,80}-->$/,
];

const COMMENT = /<!--.{0,80}?-->/g;

/** Drops banner lines and the comments of word processors. */
export function removeBanners(text: string): string {
  const lines = text.replace(COMMENT, '').split('\n');
  return lines.filter((line) => !BANNERS.some((banner) => banner.test(line.trim()))).join('\n');
}
