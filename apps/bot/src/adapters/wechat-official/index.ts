import type { Adapter, AdapterTools } from '../adapter.js';
import { createAccount } from './account.js';
import type { AccountSettings } from './settings.js';
import { OPERATOR } from './strings.js';

export { type Account, type AccountTools, createAccount } from './account.js';
export { createWechatMenus, type Menu, type MenuOptions, menuOf } from './menu.js';
export {
  type AccountSettings,
  type OfficialSettings,
  readWechatOfficial,
  readWecom,
  type WecomSettings,
} from './settings.js';

/** Answers for an account on the server of the program, at the path of its settings. */
export async function startWechatOfficial(
  settings: AccountSettings,
  tools: AdapterTools,
): Promise<Adapter> {
  const { router, check, resume, stop } = createAccount(settings, tools);
  tools.http.mount(settings.path, router);
  tools.say(OPERATOR.mounted(settings.path));
  // Not waited for: what comes is answered even where the platform's API is out of reach.
  void check();
  resume();
  return { stop };
}
