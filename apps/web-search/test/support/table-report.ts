/** Figures of a made-up report; an empty one is a blank cell. */
export interface TableFigures {
  year: number;
  received: string;
  granted: string;
  agency?: string;
}

/** A report of a made-up body with the part of the table of 2014 that is about applications. */
export const tableReport = ({
  year,
  received,
  granted,
  agency = '示例市人民政府',
}: TableFigures): string => `${agency}${year}年政府信息公开工作年度报告

一、概述

${agency}办公室负责此项工作。

二、政府信息公开情况统计表

统计指标\t单位\t统计数
三、依申请公开情况
（一）收到申请数\t件\t${received}
1.当面申请数\t件\t0
2.传真申请数\t件\t0
3.网络申请数\t件\t${received}
4.信函申请数\t件\t0
（二）申请办结数\t件\t${received}
1.按时办结数\t件\t${received}
2.延期办结数\t件\t0
（三）申请答复数\t件\t${received}
1.属于已主动公开范围数\t件\t0
2.同意公开答复数\t件\t${granted}
3.同意部分公开答复数\t件\t0
四、行政复议数量\t件\t1
五、行政诉讼数量\t件\t0
`;
