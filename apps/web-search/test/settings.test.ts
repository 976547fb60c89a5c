import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flagOf, readSettings, SETTING_NAMES, SETTINGS, variableOf } from '../src/settings.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-settings-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: string): Promise<string> {
  const path = join(folder, `${Math.random()}.json`);
  await writeFile(path, content);
  return path;
}

describe('a setting', () => {
  test('comes from its flag, else its variable, else the file, else its default', async () => {
    const file = await fileOf('{"rateLimit": 3, "pageSize": 3, "timeLimit": 3}');
    const env = { NIANBAO_RATE_LIMIT: '2', NIANBAO_PAGE_SIZE: '2' };
    const settings = readSettings({ flags: { rateLimit: '1' }, env, file });
    expect(settings).toMatchObject({ rateLimit: 1, pageSize: 2, timeLimit: 3, uploadCount: 5 });
  });

  test('that is a list or a yes is read from words', () => {
    const env = {
      NIANBAO_CORS_ORIGINS: 'https://a.example, https://b.example',
      NIANBAO_LOG_QUESTIONS: 'true',
      NIANBAO_TRUST_PROXY: 'loopback,10.0.0.0/8',
      NIANBAO_BASE_PATH: '/nianbao/',
      NIANBAO_PORT: ' ',
      PORT: '8080',
    };
    expect(readSettings({ env })).toMatchObject({
      corsOrigins: ['https://a.example', 'https://b.example'],
      logQuestions: true,
      trustProxy: ['loopback', '10.0.0.0/8'],
      basePath: '/nianbao',
      port: 8080,
    });
  });

  test.each([
    ['NIANBAO_PORT', '70000'],
    ['NIANBAO_PORT', '-1'],
    ['NIANBAO_TRUST_PROXY', 'everyone'],
    ['NIANBAO_TRUST_PROXY', '10.0.0.0/99'],
    ['NIANBAO_BASE_PATH', 'nianbao'],
    ['NIANBAO_BASE_PATH', '/a/../b?c'],
    ['NIANBAO_CORS_ORIGINS', 'https://a.example/path'],
    ['NIANBAO_LOG_LEVEL', 'loud'],
    ['NIANBAO_LOG_QUESTIONS', 'perhaps'],
    ['NIANBAO_SITE_URL', 'javascript:alert(1)'],
    ['NIANBAO_TIME_LIMIT', '1e3'],
  ])('that cannot be used says where it stands and what is expected: %s=%s', (variable, value) => {
    const read = () => readSettings({ env: { [variable]: value } });
    expect(read).toThrow(expect.objectContaining({ code: 'setting-invalid' }));
    expect(read).toThrow(new RegExp(`应为.*${variable}.*docs/operate\\.md`));
  });

  test.each([
    ['not JSON', '{port: 1}', /JSON/],
    ['not an object', '[1]', /JSON/],
    ['a name that there is not', '{"prot": 1}', /prot.*port/],
    ['a name of every object', '{"constructor": 1}', /constructor/],
    ['a wrong value', '{"port": "x"}', /port.*"x"/],
  ])('of a file that holds %s is refused', async (_what, content, message) => {
    const file = await fileOf(content);
    expect(() => readSettings({ file })).toThrow(message);
  });

  test('of a file that is not there is refused', () => {
    expect(() => readSettings({ file: join(folder, 'none.json') })).toThrow(/--config/);
  });
});

describe('docs/operate.md', () => {
  const document = readFile(new URL('../../../docs/operate.md', import.meta.url), 'utf8');

  test.each(SETTING_NAMES)('says flag, variable and default of %s', async (name) => {
    const row = (await document).split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row).toContain(`\`${flagOf(name)}\``);
    expect(row).toContain(`\`${variableOf(name)}\``);
    const { fallback } = SETTINGS[name];
    const none = fallback === undefined || String(fallback) === '';
    expect(row).toContain(none ? '| none |' : `| \`${fallback}\` |`);
  });
});
