import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../packages/library/dist/index.js';
import { inFolder } from './support/cluster.js';
import { ownReports, REPORTS } from './support/questions.js';
import { nianbao, securedCluster, whyNotSecured, withSite } from './support/secured.js';

const QUESTION = '收到多少申请';
const [READER, WRITER] = ['nianbao-reader', 'nianbao-writer'];

const ownLocal = ownReports();

describe('a cluster that asks who is there', () => {
  let cluster: Awaited<ReturnType<typeof securedCluster>>;
  let why: string | undefined;
  beforeAll(async () => {
    why = await whyNotSecured();
    if (why === undefined) cluster = await securedCluster();
  });
  beforeEach((context) => {
    context.skip(why !== undefined, why);
  });
  afterAll(() => cluster?.stop());

  it('lets whoever may write do all that writing takes, and no more is needed', async () => {
    const writer = cluster.user(WRITER);
    const done = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await nianbao(writer, ...args);
      expect({ args, code, stderr: code === 0 ? '' : stderr }).toEqual({
        args,
        code: 0,
        stderr: '',
      });
      return stdout;
    };
    await done('cluster', 'init');
    await done('cluster', 'move', '--from', ownLocal().data);
    await done('ingest', REPORTS);
    await done('cluster', 'reindex');
    expect(await done('cluster', 'status')).toContain('green');
    await inFolder(async (folder) => {
      await done('cluster', 'backup', join(folder, 'copy'));
    });
  });

  it.each([
    ['a password', async () => cluster.user(READER)],
    ['a certificate', async () => cluster.certified(`certified-${READER}`)],
  ])('lets whoever may read with %s ask, search, look and export', async (_what, who) => {
    const reader = await who();
    const local = ownLocal();
    const answer = await nianbao(reader, 'ask', QUESTION, '--json');
    const { answer: expected } = await local.ask(QUESTION);
    expect(JSON.parse(answer.stdout)).toMatchObject({ answer: expected });
    const found = await nianbao(reader, 'search', '政府信息公开', '--json');
    expect(JSON.parse(found.stdout).total).toBe(
      (await local.search({ words: '政府信息公开' })).total,
    );
    const [first] = await local.reports();
    for (const args of [['check', first?.id ?? ''], ['export'], ['cluster', 'status']]) {
      expect(await nianbao(reader, ...args)).toMatchObject({ code: 0 });
    }
  });

  it('answers on the site', async () => {
    const { answer: expected } = await ownLocal().ask(QUESTION);
    await withSite(cluster.user(READER), async (address) => {
      const asked = await fetch(`${address}/api/v1/ask?q=${encodeURIComponent(QUESTION)}`);
      expect(await asked.json()).toMatchObject({ answer: expected });
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
    });
  });

  it('lets nobody write who may only read', async () => {
    const reader = cluster.user(READER);
    const before = await nianbao(cluster.user(WRITER), 'cluster', 'status', '--json');
    for (const args of [
      ['ingest', join(REPORTS)],
      ['cluster', 'reindex'],
      ['cluster', 'move', '--from', ownLocal().data],
    ]) {
      const { code, stdout, stderr } = await nianbao(reader, ...args);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('拒绝访问');
    }
    expect(await nianbao(cluster.user(WRITER), 'cluster', 'status', '--json')).toEqual(before);
  });

  it('refuses a wrong password and a stranger’s certificate', async () => {
    for (const stranger of [
      cluster.user(READER, 'wrong'),
      cluster.user('nobody'),
      await cluster.certified('nobody'),
    ]) {
      const { code, stdout, stderr } = await nianbao(stranger, 'ask', QUESTION);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('拒绝访问');
      expect(stderr).not.toContain('wrong');
    }
  });

  it('is not trusted with a certificate of an authority that is not known', async () => {
    const opensearch = { node: cluster.address, auth: { username: READER, password: '-' } };
    await expect(openLibrary({ opensearch })).rejects.toMatchObject({ code: 'cluster-untrusted' });
    const { code, stderr } = await nianbao(
      { ...cluster.user(READER), NIANBAO_OPENSEARCH_CA: await cluster.strangeAuthority() },
      ...['ask', QUESTION],
    );
    expect(code).toBe(1);
    expect(stderr).toContain('NIANBAO_OPENSEARCH_CA');
  });
});
