import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isNianbaoError } from '@nianbao/library';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FetchSettings, fetchDocument } from '../src/address/fetch.js';
import { publicLookup } from '../src/address/lookup.js';
import { nameOf } from '../src/address/name.js';
import { isPublic } from '../src/address/ranges.js';
import { jsonLines, nianbao, REPORT, temporaryFolder } from './helpers.js';
import { serverOf } from './servers.js';

const OPEN = { allowPrivate: true };

async function codeOf(address: string, settings: Partial<FetchSettings> = OPEN): Promise<string> {
  try {
    await fetchDocument(address, settings);
    return 'fetched';
  } catch (error) {
    return isNianbaoError(error) ? error.code : String(error);
  }
}

describe('addresses of private networks', () => {
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'not an address',
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://0:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
  ])('%s is refused without being asked', async (pattern) => {
    const { url, asked } = await serverOf((_request, response) => response.end('x'));
    const port = new URL(url).port;
    expect(await codeOf(pattern.replace('PORT', port), {})).toBe('address-refused');
    expect(asked).toEqual([]);
  });

  it('are refused where a name stands for them', async () => {
    const failure = await new Promise((resolve) => {
      publicLookup('http://rebind.example', (_host, _options, done) =>
        done(null, [
          { address: '223.5.5.5', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
      )('rebind.example', {}, resolve);
    });
    expect(isNianbaoError(failure) && failure.code).toBe('address-refused');
  });
});

it('a connection goes to the very address that was looked at', async () => {
  const answers = [[{ address: '223.5.5.5', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
  const lookup = publicLookup('http://rebind.example', (_host, _options, done) =>
    done(null, answers.shift() ?? []),
  );
  const given = await new Promise((resolve) => {
    lookup('rebind.example', {}, (_error, address) => resolve(address));
  });
  expect(given).toBe('223.5.5.5');
  expect(answers).toHaveLength(1);
});

describe('fetching', () => {
  it('gives the content, its encoding, and where it stood', async () => {
    const { url } = await serverOf((_request, response) => {
      response.setHeader('content-type', 'text/html; charset="GBK"');
      response.end('<p>x');
    });
    const { bytes, ...rest } = await fetchDocument(`${url}/2023/report#top`, OPEN);
    expect(Buffer.from(bytes).toString()).toBe('<p>x');
    expect(rest).toEqual({ name: 'report.html', charset: 'GBK', url: `${url}/2023/report` });
  });

  it('unpacks what the server packed, within the limit', async () => {
    const { url } = await serverOf((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('年'.repeat(100_000)));
    });
    expect((await fetchDocument(url, OPEN)).bytes).toHaveLength(300_000);
    expect(await codeOf(url, { ...OPEN, maxBytes: 1000 })).toBe('file-too-large');
  });

  it('follows redirects and keeps the address they lead to', async () => {
    const { url } = await serverOf(({ url: path }, response) => {
      if (path === '/old') response.writeHead(302, { location: 'new.txt' });
      response.end('x');
    });
    expect((await fetchDocument(`${url}/old`, OPEN)).url).toBe(`${url}/new.txt`);
  });

  it('follows five redirects and no more', async () => {
    const { url, asked } = await serverOf((_request, response) => {
      response.writeHead(301, { location: '/again' }).end();
    });
    expect(await codeOf(url)).toBe('address-failed');
    expect(asked).toHaveLength(6);
  });

  it.each(['file:///etc/passwd', 'ftp://example.cn/a', 'http://user:secret@example.cn/'])(
    'follows no redirect to %s',
    async (location) => {
      const { url } = await serverOf((_request, response) => {
        response.writeHead(302, { location }).end();
      });
      expect(await codeOf(url)).toBe('address-refused');
    },
  );

  it('ends a server that takes too long', async () => {
    const { url } = await serverOf((_request, response) => {
      response.write('x');
    });
    expect(await codeOf(url, { ...OPEN, seconds: 0.2 })).toBe('address-failed');
  });

  it('refuses content without end', async () => {
    const { url } = await serverOf((_request, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    expect(await codeOf(url, { ...OPEN, maxBytes: 1_000_000 })).toBe('file-too-large');
  });

  it('takes nothing that was cut short', async () => {
    const { url } = await serverOf((_request, response) => {
      response.setHeader('content-length', '1000');
      response.write('x', () => response.destroy());
    });
    expect(await codeOf(url)).toBe('address-failed');
  });

  it('says what the server answered', async () => {
    const { url } = await serverOf((_request, response) => {
      response.writeHead(404).end('gone');
    });
    await expect(fetchDocument(url, OPEN)).rejects.toThrow('服务器回答 404');
  });

  it.each([
    ['https://a.cn/x/%E5%B9%B4%E6%8A%A5.docx', 'application/octet-stream', '年报.docx'],
    ['https://a.cn/x/t2023_1', 'application/pdf', 't2023_1.pdf'],
    ['https://a.cn/', 'text/html', 'a.cn.html'],
    ['https://a.cn/%zz', 'text/plain', '%zz.txt'],
  ])('names what stands at %s (%s) %s', (address, type, name) => {
    expect(nameOf(new URL(address), type)).toBe(name);
  });
});

describe('nianbao ingest with an address', () => {
  const report = readFileSync(REPORT);

  it('takes in what stands there and keeps the address', async () => {
    const folder = temporaryFolder();
    const { url } = await serverOf((_request, response) => response.end(report));
    const address = `${url}/2018.txt`;
    const ran = await nianbao(folder, 'ingest', address, '--allow-private', '--json');
    expect(jsonLines(ran.stdout)).toMatchObject([{ file: address, status: 'ok', year: 2018 }]);
    const listed = await nianbao(folder, 'reports', '--json');
    expect(jsonLines(listed.stdout)).toMatchObject([{ document: { url: address } }]);
  });

  it('takes in an archive file by file', async () => {
    const zip = zipSync({ '2018.txt': report });
    const { url } = await serverOf((_request, response) => response.end(zip));
    const ran = await nianbao(temporaryFolder(), 'ingest', url, '--allow-private', '--json');
    expect(jsonLines(ran.stdout)).toMatchObject([{ file: `${url}!2018.txt`, status: 'ok' }]);
  });

  it('asks no private network without --allow-private', async () => {
    const { url, asked } = await serverOf((_request, response) => response.end(report));
    const ran = await nianbao(temporaryFolder(), 'ingest', url, '--json');
    expect(ran.status).toBe(1);
    expect(jsonLines(ran.stdout)).toMatchObject([{ error: { code: 'address-refused' } }]);
    expect(asked).toEqual([]);
  });

  it('never opens an address that a question names', async () => {
    const folder = temporaryFolder();
    const { url, asked } = await serverOf((_request, response) => response.end(report));
    await nianbao(folder, 'ask', url);
    await nianbao(folder, 'check', url);
    expect(asked).toEqual([]);
  });
});
