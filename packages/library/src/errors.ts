import { NianbaoError } from '@nianbao/domain';

/**
 * Every message the library itself can give: what happened, where, and what to do. Readers have
 * their own. Nothing here is ever answered by deleting or overwriting a store.
 */

type Cause = { cause?: unknown };

/** The file of the store is damaged, or no SQLite file. */
export const storeCorrupt = (path: string, options?: Cause): NianbaoError =>
  new NianbaoError(
    'store-corrupt',
    `年报库文件已损坏或不是年报库：${path}。文件未作任何改动；请用备份替换它，或把它移走后重新导入原始文档。`,
    options,
  );

/** A sound SQLite file that another program made. */
export const storeForeign = (path: string): NianbaoError =>
  new NianbaoError(
    'store-corrupt',
    `这个数据库不是年报库：${path}。文件未作任何改动；请用 --data 指定另一个文件夹。`,
  );

/** Another process did not let go of the store in time. */
export const storeLocked = (path: string, options?: Cause): NianbaoError =>
  new NianbaoError(
    'store-locked',
    `另一个进程正在写入年报库，等待超时：${path}。请等它结束后重试。`,
    options,
  );

/** The store was written by a newer nianbao. */
export const storeNewer = (path: string, version: number, known: number): NianbaoError =>
  new NianbaoError(
    'store-newer',
    `年报库由更新的版本写成（结构版本 ${version}，本程序只认识到 ${known}）：${path}。请升级 nianbao 后再打开。`,
  );

/** The store was written by an older nianbao, and may not be brought up to date here. */
export const storeOlder = (path: string, version: number, known: number): NianbaoError =>
  new NianbaoError(
    'store-unwritable',
    `年报库由较早的版本写成（结构版本 ${version}，现在是 ${known}），需要更新，而这里不能写入：${path}。请在可写的位置打开一次，再只读使用。`,
  );

/** The folder of the store cannot be written; `reason` in Chinese. */
export const storeUnwritable = (path: string, reason: string, options?: Cause): NianbaoError =>
  new NianbaoError(
    'store-unwritable',
    `无法写入年报库所在的文件夹（${reason}）：${path}。请检查权限和磁盘空间，或用 --data 指定另一个文件夹。`,
    options,
  );

/** There is no store in that folder. */
export const storeMissing = (path: string): NianbaoError =>
  new NianbaoError(
    'file-missing',
    `这里没有年报库：${path}。请先用 nianbao ingest 导入年报，或用 --data 指定已有的文件夹。`,
  );

/** Something was to be stored in a library that was opened read-only. */
export const storeReadOnly = (path: string): NianbaoError =>
  new NianbaoError(
    'store-unwritable',
    `年报库以只读方式打开，不能导入：${path}。请以可写方式打开，或用 --data 指定另一个文件夹。`,
  );

/** Another process writes to the cluster; `what` it does, empty where that is not known. */
export const clusterLocked = (where: string, what: string): NianbaoError =>
  new NianbaoError(
    'store-locked',
    `另一个进程正在写入集群上的年报库${what === '' ? '' : `（${what}）`}：${where}。请等它结束后重试。`,
  );

/** There is no such file or folder. */
export const fileMissing = (path: string): NianbaoError =>
  new NianbaoError('file-missing', `没有这个文件或文件夹：${path}。请检查路径是否写对。`);

/** A file of no bytes. */
export const fileEmpty = (path: string): NianbaoError =>
  new NianbaoError('file-empty', `文件是空的（0 字节）：${path}。请重新下载或换一个文件。`);

/** An archive without files. */
export const archiveEmpty = (path: string): NianbaoError =>
  new NianbaoError('file-empty', `压缩包中没有文件：${path}。请检查压缩包是否完整。`);

/** The system does not let us read the file; `reason` in Chinese. */
export const fileUnreadable = (path: string, reason: string, options?: Cause): NianbaoError =>
  new NianbaoError(
    'file-unreadable',
    `无法读取（${reason}）：${path}。请检查访问权限，或换一个文件。`,
    options,
  );

/** A file beyond the limit, both in bytes. */
export const fileTooLarge = (path: string, bytes: number, limit: number): NianbaoError =>
  new NianbaoError(
    'file-too-large',
    `文件过大（${inMegabytes(bytes)} MB，上限 ${inMegabytes(limit)} MB）：${path}。请确认它是一份年报，或拆分后再导入。`,
  );

/** Reading took longer than it may, in seconds. */
export const readingTimeout = (name: string, seconds: number): NianbaoError =>
  new NianbaoError(
    'reading-timeout',
    `读取超过 ${seconds} 秒，已停止：${name}。请确认它是一份年报；确有需要可调高时限。`,
  );

/** Reading took more memory than it may, in megabytes. */
export const readingMemory = (name: string, megabytes: number): NianbaoError =>
  new NianbaoError(
    'reading-memory',
    `读取所用内存超过 ${megabytes} MB，已停止：${name}。请确认它是一份年报；确有需要可调高内存上限。`,
  );

/** The process that read the file ended. */
export const readingEnded = (name: string, how: string): NianbaoError =>
  new NianbaoError(
    'file-unreadable',
    `读取进程意外结束（${how}）：${name}。库中内容未受影响；请连同该文件报告此问题。`,
  );

/** Something was asked of a library that is closed. */
export const libraryClosed = (): NianbaoError =>
  new NianbaoError('setting-invalid', '年报库已关闭，读取没有完成。请重新打开年报库后再试。');

/** A fault of a reader: whatever it threw that is no `NianbaoError`. */
export const readerFailed = (path: string, cause: unknown): NianbaoError =>
  new NianbaoError(
    'file-unreadable',
    `读取时出现意料之外的错误（${cause instanceof Error ? cause.message : String(cause)}）：${path}。库中内容未受影响；请连同该文件报告此问题。`,
    { cause },
  );

/** The library has no report of that id. */
export const reportUnknown = (id: string): NianbaoError =>
  new NianbaoError(
    'report-unknown',
    `库中没有编号为 ${id} 的年报。用 nianbao reports 可列出全部编号。`,
  );

/** A setting that cannot be used; `expected` in Chinese. */
export const settingInvalid = (name: string, expected: string, got: string): NianbaoError =>
  new NianbaoError('setting-invalid', `${name} 应为${expected}，得到的是 ${got}。`);

const inMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
