/** A short report in words of our own, with one figure in its prose. */
export const plainReport = `测试市人民政府2018年政府信息公开工作年度报告

一、概述

测试市人民政府办公室负责此项工作。全年举办政府信息公开培训班3次，培训120人次。

二、主动公开情况

全年通过政府网站主动公开政府信息456条。
`;

/** The same kind of report of another year. */
export const laterReport = plainReport.replaceAll('2018', '2019').replace('3次', '4次');

/** A report whose text is markup that runs script if it is not escaped. */
export const hostileReport = `测试市人民政府2018年政府信息公开工作年度报告

一、概述<script>window.hacked=1</script>

全年举办培训班3次，<img src=x onerror="window.hacked=1">培训120人次"><svg onload=window.hacked=1>。
`;
