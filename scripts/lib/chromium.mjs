import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { makeFolder } from './drafts.mjs';
import { readJson, toolsFolder } from './paths.mjs';
import { runNode } from './run.mjs';

const require = createRequire(import.meta.url);

/** A browser of one's own instead of the unpacked one: the path of Chrome or Chromium. */
const pathVariable = 'NIANBAO_CHROMIUM';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * Starts a headless Chromium that needs nothing of the machine: program, libraries and a Chinese
 * font come from npm packages. Where these do not run (not Linux on x64), an installed Chrome does.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium() {
  return chromium.launch({ args: flags, headless: true, ...(await whichBrowser()) });
}

/** @returns {Promise<import('playwright-core').LaunchOptions>} */
async function whichBrowser() {
  const own = process.env[pathVariable];
  if (own) return { executablePath: own };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = await unpackedChromium();
  const fonts = join(folder, 'fonts.conf');
  writeIfChanged(fonts, fontSettings(folder));
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: fonts,
    },
  };
}

/** Where the browser lies unpacked. */
async function unpackedChromium() {
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = readJson(join(dirname(entry), '..', '..', 'package.json'));
  const folder = join(toolsFolder, `chromium-${version}`);
  await makeFolder(folder, unpack);
  return folder;
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes
 * to run on the platform that it is made for.
 *
 * @param {string} folder
 */
async function unpack(folder) {
  const script = join(import.meta.dirname, 'unpack-chromium.mjs');
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const { code, output } = await runNode(script, [], { env, quiet: true, limitSeconds: 120 });
  if (code !== 0) throw new Error(`Chromium could not be unpacked: ${output}`);
}

/**
 * A fontconfig that knows only our fonts, so that pages look the same on every machine.
 *
 * @param {string} folder
 */
function fontSettings(folder) {
  const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(chinese)}</dir>
  <cachedir>${escapeXml(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`;
}

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * The settings name absolute folders, which change when the project is moved.
 *
 * @param {string} path
 * @param {string} content
 */
function writeIfChanged(path, content) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== content) writeFileSync(path, content);
}
