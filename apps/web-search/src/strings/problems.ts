import { bilingual } from './bilingual.js';

/** Where a page with a problem leads to. */
export const errorPage = bilingual(
  { back: '回到提问页', reports: '查看年报库' },
  { back: 'Back to the question box', reports: 'See all reports' },
);

/** What is said of a problem. A code that is not here is a fault of ours, and says no more than `fault`. */
export const problems = bilingual(
  {
    known: {
      'question-empty': { title: '没有问题', detail: '请写下您想知道的，再提问。' },
      'question-too-long': { title: '问题太长', detail: '请写短一些。' },
      'parameter-invalid': { title: '参数不能用', detail: '请检查地址里的参数。' },
      'setting-invalid': { title: '参数不能用', detail: '请检查地址里的参数。' },
      'address-invalid': {
        title: '地址不能用',
        detail: '地址里有无法解读的字符，请检查后再试。',
      },
      'page-unknown': {
        title: '没有这个页面',
        detail: '这个地址下没有内容。请从提问页或年报库进入。',
      },
      'report-unknown': {
        title: '没有这份年报',
        detail: '库里没有这份年报。请到年报库查看收录了哪些。',
      },
      'indicator-unknown': {
        title: '没有这个指标',
        detail: '没有这个编号的指标。请到指标目录查看有哪些。',
      },
      'method-unsupported': {
        title: '不支持这种请求',
        detail: '这个地址不接受这种请求方法，可用的方法见 Allow 标头。',
      },
      'body-too-large': { title: '内容太大', detail: '发来的内容超过了上限，请减小后再试。' },
      'upload-empty': { title: '没有文件', detail: '请选择文件，或粘贴年报的文字，再开始核查。' },
      'upload-invalid': {
        title: '上传没有完成',
        detail: '没有收到完整的文件。请重新选择后再试一次。',
      },
      'upload-too-large': { title: '文件太大', detail: '文件超过了上限，请减小或分几次上传。' },
      'upload-too-many': { title: '文件太多', detail: '一次上传的文件太多，请分几次上传。' },
      'checks-full': {
        title: '正在核查的人太多',
        detail: '现在同时核查的年报太多。请等一分钟再试，您的文件没有被保存。',
      },
      'result-gone': {
        title: '这份核查结果已清除',
        detail: '核查结果只在内存里保留一段时间，到时就清除，文件本身不保存。请重新上传核查。',
      },
      'origin-refused': {
        title: '请求来自别的网站',
        detail: '这个操作只能在本站的页面上进行。请打开本站的核查页再试。',
      },
      'contribute-off': {
        title: '本站不收录上传的年报',
        detail: '管理员没有开放收录。请不要勾选收录，只做核查。',
      },
      'export-too-large': {
        title: '表太大',
        detail: '这么多行放不进一个 xlsx 文件。请缩小范围，或改取 CSV。',
      },
      'too-many-requests': {
        title: '请求太多',
        detail: '短时间内请求太多，请稍后再试；等多久见 Retry-After 标头。',
      },
      'time-limit': {
        title: '用时太长',
        detail: '这个请求用时太长，已停下。请稍后再试，或把问题写得具体些。',
      },
      'store-locked': { title: '年报库正忙', detail: '年报库正在更新，请几秒后再试。' },
    },
    fault: {
      title: '出了故障',
      detail: '服务器出了故障，没有得到结果。请稍后再试；若仍然如此，请告诉管理员。',
    },
  },
  {
    known: {
      'question-empty': {
        title: 'No question',
        detail: 'Write what you would like to know, then ask.',
      },
      'question-too-long': { title: 'Question too long', detail: 'Please write less.' },
      'parameter-invalid': {
        title: 'Parameter cannot be used',
        detail: 'Please check the parameters in the address.',
      },
      'setting-invalid': {
        title: 'Parameter cannot be used',
        detail: 'Please check the parameters in the address.',
      },
      'address-invalid': {
        title: 'Address cannot be used',
        detail: 'The address holds characters that cannot be read. Please check it.',
      },
      'page-unknown': {
        title: 'No such page',
        detail: 'There is nothing at this address. Go on from the question box or the reports.',
      },
      'report-unknown': {
        title: 'No such report',
        detail: 'The library has no such report. See the list of reports for what it has.',
      },
      'indicator-unknown': {
        title: 'No such indicator',
        detail: 'There is no indicator of that name. See the list of indicators.',
      },
      'method-unsupported': {
        title: 'Method not supported',
        detail: 'This address does not take that method; the Allow header names those it takes.',
      },
      'upload-empty': {
        title: 'No file',
        detail: 'Choose files or paste the text of a report, then check.',
      },
      'upload-invalid': {
        title: 'Upload incomplete',
        detail: 'The files did not arrive whole. Please choose them again and retry.',
      },
      'upload-too-large': {
        title: 'File too large',
        detail: 'The file is larger than the limit. Please send less, or in several goes.',
      },
      'upload-too-many': {
        title: 'Too many files',
        detail: 'There are too many files. Please send them in several goes.',
      },
      'checks-full': {
        title: 'Too many are checking',
        detail:
          'Too many reports are being checked at the moment. Please retry in a minute; your files were not kept.',
      },
      'result-gone': {
        title: 'This result is gone',
        detail:
          'Results are kept in memory for a while and then cleared; files are never kept. Please check again.',
      },
      'origin-refused': {
        title: 'Sent from another site',
        detail: 'This can be done on the pages of this site alone. Please open the check page.',
      },
      'contribute-off': {
        title: 'This site keeps no uploads',
        detail: 'The operator does not take contributions. Please check without that box.',
      },
      'body-too-large': {
        title: 'Too large',
        detail: 'What was sent is larger than the limit. Please send less.',
      },
      'export-too-large': {
        title: 'Sheet too large',
        detail: 'So many rows do not go into one xlsx file. Ask for less, or for CSV.',
      },
      'too-many-requests': {
        title: 'Too many requests',
        detail: 'Too many requests in a short time. The Retry-After header says how long to wait.',
      },
      'time-limit': {
        title: 'Took too long',
        detail: 'This request took too long and was stopped. Try again later, or ask for less.',
      },
      'store-locked': {
        title: 'The library is busy',
        detail: 'The library is being updated. Please try again in a few seconds.',
      },
    },
    fault: {
      title: 'Something broke',
      detail:
        'The server failed and has no result. Please try again later; if it persists, tell the operator.',
    },
  },
);
