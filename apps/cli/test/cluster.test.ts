import { describe, expect, it } from 'vitest';
import { quick } from './helpers.js';

describe('a library on a cluster', () => {
  it('cannot be named beside a folder', async () => {
    const { status, stderr } = await quick('ask', 'x', '--data', 'd', '--opensearch', 'http://x');
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toContain('--data 和 --opensearch');
  });

  it('is named by an address of the web', async () => {
    const { status, stderr } = await quick('reports', '--opensearch', 'ftp://x');
    expect(status).toBe(1);
    expect(stderr).toContain('setting-invalid');
  });

  it.each(['init', 'status', 'move', 'reindex', 'backup'])(
    'is administered by %s, whose help has an example',
    async (command) => {
      const { status, stdout } = await quick('cluster', command, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain('示例');
      expect(stdout).toContain('--opensearch');
    },
  );

  it('must be named to be administered', async () => {
    const { status, stderr } = await quick('cluster', 'status');
    expect(status).toBe(2);
    expect(stderr).toContain('NIANBAO_OPENSEARCH');
  });
});
