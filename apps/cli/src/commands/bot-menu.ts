import type { Command } from 'commander';
import { type Io, writeLine } from '../io.js';
import { withExamples } from '../options.js';

/** `nianbao bot menu` */
export function botMenuCommand(command: Command, io: Io): void {
  withExamples(
    command.option('--site <url>', '网页的地址，菜单里多一个打开它的按钮（也可用 NIANBAO_SITE）'),
    'nianbao bot menu',
    'nianbao bot menu --site https://example.org',
  )
    .description('更新公众号、企业微信应用的自定义菜单，账号由环境变量决定')
    .action(async ({ site = io.env['NIANBAO_SITE'] }: { site?: string }) => {
      const { createWechatMenus } = await import('@nianbao/bot');
      const lines = await createWechatMenus(io.env, site ? { site } : {});
      for (const line of lines) await writeLine(io.stdout, line);
    });
}
