/** Words that people and reports use for the same thing in prose; one group a line. */
const GROUPS = `
老百姓 个人 自然人
推送 发布 公布 公开 发出 刊发 发
微信公众号 公众号 微信公众平台 微信
网站 门户网站 官网 入口网站
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
今日头条 头条号 头条
网友 网民
官微 官方微信
粉丝 关注用户 关注者 关注人数 关注量 人关注
病人 患者
药 药品
推文 文章
稿子 稿件 材料
来信 信件 信
人大建议 人大代表建议
招标 招投标
招标投标 招投标
村里 村级
办结率 办理率
满意率 满意度 满意
海报 宣传画
主要负责同志 主要负责人 主要领导 一把手
厅长 厅主要负责同志 厅主要负责人
局长 局主要负责同志 局主要负责人
镇长 镇主要负责同志 镇主要负责人
警情 接警
老师 教师
本科生 本科 本科学生
研究生 硕士生
年轻人 青年
电诈 电信诈骗 电信网络诈骗
话务 来电
工单 诉求单
大厅 服务大厅
屏幕 显示屏
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
