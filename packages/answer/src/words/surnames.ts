/** Surnames that most people bear, without those that are also common words of a report (成, 任, 方, 解, 明). */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余杜叶魏苏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邱侯邹熊孟秦阎薛段雷黎贺陶毛郝龚邵钱严赖覃武戴莫孔汤白';
