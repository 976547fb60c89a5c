/** Words that people and reports use for the same thing in prose; one group a line. */
const GROUPS = `
老百姓 个人 自然人
推送 发布 公布 公开 发出 刊发 发
微信公众号 公众号 微信公众平台 微信
网站 门户网站 官网
寄信 邮寄 信函
网上 网络 线上 在线
制定 制发 出台 印发 制作
受理 收到 接到 接收
举办 召开 组织 开展
占比 占
电话 热线
第二年 下一年 下年 次年 下年度 第二年度
中央媒体 央媒 中央级媒体
省级媒体 省媒
纸质 书面
网站 网上
全文电子化 电子化
结转 顺延
咨询 问询
环保 环境保护
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Every word of the groups; none of them is taken apart. */
export const EQUIVALENT_WORDS: readonly string[] = groups.flat().filter((word) => word.length > 1);

/** Other ways to say a stretch of a question, itself first. */
export function waysToSay(stretch: string): string[] {
  const others = groups.flatMap((group) =>
    group
      .filter((word) => word.length >= 2 && stretch.includes(word))
      .flatMap((word) =>
        group.filter((other) => other !== word).map((other) => stretch.replace(word, other)),
      ),
  );
  return [stretch, ...others.filter((other) => other.length > 1)];
}
