import { NianbaoError } from '@nianbao/library';
import { platformOf } from './accounts.js';
import { createApi } from './api/api.js';
import { type AccountSettings, readWechatOfficial, readWecom, type Variables } from './settings.js';
import { MENU_NAMES, OPERATOR } from './strings.js';

/** What a menu may lead to besides the bot. */
export interface MenuOptions {
  /** Address of the site; without it the menu has no button for it. */
  site?: string;
}

/** A button that says something to the bot: its key is what the bot is told, so any question will do. */
interface ClickButton {
  type: 'click';
  name: string;
  key: string;
}

interface ViewButton {
  type: 'view';
  name: string;
  url: string;
}

interface GroupButton {
  name: string;
  sub_button: (ClickButton | ViewButton)[];
}

/** A menu in the terms of both platforms: at most three buttons, each with at most five below it. */
export interface Menu {
  button: (ClickButton | ViewButton | GroupButton)[];
}

/** The menu of the bot. */
export function menuOf({ site }: MenuOptions = {}): Menu {
  const view: ViewButton[] =
    site === undefined ? [] : [{ type: 'view', name: MENU_NAMES.site, url: site }];
  const more: GroupButton = {
    name: MENU_NAMES.more,
    sub_button: [
      click(MENU_NAMES.compare, '/compare'),
      ...view,
      click(MENU_NAMES.about, '/about'),
      click(MENU_NAMES.reset, '/reset'),
    ],
  };
  return { button: [click(MENU_NAMES.help, '/help'), click(MENU_NAMES.reports, '/reports'), more] };
}

/** Makes the custom menu of every account that the environment sets up, and gives back a line about each. */
export async function createWechatMenus(
  env: Variables,
  options: MenuOptions = {},
): Promise<string[]> {
  const accounts = [readWechatOfficial(env), readWecom(env)].filter((one) => one !== undefined);
  if (options.site !== undefined && !/^https?:\/\/\S+$/.test(options.site)) {
    throw new NianbaoError('setting-invalid', OPERATOR.invalid('--site', OPERATOR.root));
  }
  if (accounts.length === 0) throw new NianbaoError('setting-missing', OPERATOR.noAccount);
  return Promise.all(accounts.map((account) => createMenu(account, options)));
}

async function createMenu(settings: AccountSettings, options: MenuOptions): Promise<string> {
  const { api, name } = platformOf(settings);
  if (api === undefined) throw new NianbaoError('setting-missing', OPERATOR.unauthorised);
  await createApi(api).createMenu(menuOf(options));
  return `${name}：${OPERATOR.menuCreated}`;
}

function click(name: string, key: string): ClickButton {
  return { type: 'click', name, key };
}
