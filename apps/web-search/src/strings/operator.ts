/** What the one who starts the site reads, on the command line. */
export const serverMessages = {
  portTaken: (port: number) =>
    `端口 ${port} 已被别的程序占用。请用 --port 换一个端口，或先停掉占用它的程序。`,
  portRefused: (port: number) => `系统不允许使用端口 ${port}。请换一个 1024 以上的端口。`,
  hostUnusable: (host: string) => `本机没有地址 ${host}，无法在上面提供服务。请检查 --host。`,
  movedOn: (wanted: number, got: number) => `端口 ${wanted} 已被占用，改用 ${got}。`,
} as const;
