/** What the one who starts the site reads, on the command line. */
export const serverMessages = {
  portTaken: (port: number) =>
    `端口 ${port} 已被别的程序占用。请用 --port 换一个端口，或先停掉占用它的程序。`,
  portRefused: (port: number) => `系统不允许使用端口 ${port}。请换一个 1024 以上的端口。`,
  hostUnusable: (host: string) => `本机没有地址 ${host}，无法在上面提供服务。请检查 --host。`,
  movedOn: (wanted: number, got: number) => `端口 ${wanted} 已被占用，改用 ${got}。`,
} as const;

/** What is said of a setting that cannot be used: what, where, and what to do. */
export const settingMessages = {
  invalid: (name: string, expected: string, got: string, where: string) =>
    `设置 ${name} 不能用：应为${expected}，得到的是 ${got}（${where}）。请改正后再启动，说明见 docs/operate.md。`,
  flag: (flag: string) => `命令行选项 ${flag}`,
  variable: (variable: string) => `环境变量 ${variable}`,
  file: (path: string, name: string) => `设置文件 ${path} 的 ${name}`,
  fileMissing: (path: string) => `无法读取设置文件 ${path}。请检查 --config 的路径和访问权限。`,
  fileShape: (path: string) =>
    `设置文件 ${path} 不是一个 JSON 对象。请写成 {"port": 8080} 这样的形式。`,
  unknown: (path: string, name: string, known: readonly string[]) =>
    `设置文件 ${path} 里的 ${name} 不是已有的设置。可用的有 ${known.join('、')}。`,
} as const;
