import { NianbaoError } from '@nianbao/domain';

/** A file that is damaged; `what` names the part in Chinese. */
export const corrupt = (what: string, cause?: unknown): NianbaoError =>
  new NianbaoError(
    'file-corrupt',
    `文件已损坏或不完整：${what}。请重新获取原文件，或用原程序打开并另存后再试。`,
    { cause },
  );

/** A file that grew beyond a limit while it was opened. */
export const tooLarge = (what: string): NianbaoError =>
  new NianbaoError(
    'file-too-large',
    `${what}超出限制，已停止解压。请拆分文件，或调高相应限制后再试。`,
  );
