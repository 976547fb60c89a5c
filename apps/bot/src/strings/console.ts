/** What the console shows around the conversation. */
export const CONSOLE = {
  prompt: '问> ',
  leave: ['/quit', '/exit', '退出'],
  /** Sends a file to be checked. */
  file: /^(?:\/file|文件)\s+(?<path>.+)$/u,
  fileSaved: (name: string) => `（附件 ${name} 未保存：在终端里核查请用 nianbao check）`,
} as const;
