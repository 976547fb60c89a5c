/** What the console shows around the conversation. */
export const CONSOLE = {
  prompt: '问> ',
  leave: ['/quit', '/exit', '退出'],
  /** Sends a file to be checked. */
  file: /^(?:\/file|文件)\s+(?<path>.+)$/u,
  /** What stands around a path that was dragged into a terminal. */
  quotes: /^(["'])(?<path>.*)\1$/u,
  /** A path that is none is told; other words behind 文件 are a question. */
  looksLikePath: /[\\/]|\.\w{2,5}$/u,
  fileMissing: (path: string) => `没有这个文件：${path}。请检查路径是否写对。`,
  fileSaved: (name: string) => `（附件 ${name} 未保存：在终端里核查请用 nianbao check）`,
} as const;
