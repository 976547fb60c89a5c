import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isArchive } from '../src/readers/zip/container.js';
import type { ArchiveLimits } from '../src/readers/zip/limits.js';
import { harmlessName } from '../src/readers/zip/names.js';
import { type Unpacked, unpack } from '../src/readers/zip/unpack.js';
import { docxOf, p } from './helpers/office.js';

const archive = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [
        name,
        typeof file === 'string' ? strToU8(file) : file,
      ]),
    ) as Zippable,
  );

async function filesOf(bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<Unpacked[]> {
  const files: Unpacked[] = [];
  for await (const file of unpack(bytes, limits)) files.push(file);
  return files;
}

const outcomes = (files: readonly Unpacked[]): string[] =>
  files.map((file) => `${file.name}: ${'error' in file ? file.error.code : file.bytes.length}`);

/** The bytes with every place of `from` written over. */
function patched(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf(Buffer.from(from));
    at >= 0;
    at = copy.indexOf(Buffer.from(from), at + 1)
  ) {
    copy.set(to, at);
  }
  return new Uint8Array(copy);
}

/** Sets a flag of all entries, in the local headers and the directory. */
function flagged(bytes: Uint8Array, change: (flags: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [mark, place] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const) {
    for (
      let at = copy.indexOf(mark, 0, 'latin1');
      at >= 0;
      at = copy.indexOf(mark, at + 1, 'latin1')
    ) {
      copy.writeUInt16LE(change(copy.readUInt16LE(at + place)), at + place);
    }
  }
  return new Uint8Array(copy);
}

test('files come one by one with their names', async () => {
  expect(outcomes(await filesOf(archive({ 'a.txt': 'x', '甲/乙.txt': 'yy' })))).toEqual([
    'a.txt: 1',
    '甲/乙.txt: 2',
  ]);
});

test('archives within are walked into, documents are not', async () => {
  const inner = archive({ 'b.txt': 'bb', 'c.docx': docxOf(p('年报')) });
  const files = await filesOf(archive({ 'in.zip': inner, 'a.docx': docxOf(p('年报')) }));
  expect(files.map(({ name }) => name)).toEqual(['in.zip/b.txt', 'in.zip/c.docx', 'a.docx']);
});

test('names in GBK without a flag', async () => {
  const bytes = patched(
    archive({ 'abcd.txt': 'x' }),
    [...strToU8('abcd')],
    [0xc4, 0xea, 0xb1, 0xa8],
  );
  expect((await filesOf(bytes))[0]?.name).toBe('年报.txt');
});

test('names in UTF-8 without a flag', async () => {
  const bytes = flagged(archive({ '年报.txt': 'x' }), (flags) => flags & ~0x800);
  expect((await filesOf(bytes))[0]?.name).toBe('年报.txt');
});

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/root/a.txt', 'root/a.txt'],
  ['C:\\年报\\a.txt', '年报/a.txt'],
  ['a/./../b\u0000.txt', 'a/b.txt'],
  ['..', '未命名'],
])('the name %s leads nowhere', (name, expected) => {
  expect(harmlessName(name)).toBe(expected);
});

test('folders and what systems leave behind are skipped', async () => {
  const bytes = archive({
    'a/': '',
    '__MACOSX/._a.txt': 'x',
    '.DS_Store': 'x',
    'a/Thumbs.db': 'x',
    'a/~$报告.docx': 'x',
    'a/b.txt': 'x',
  });
  expect(outcomes(await filesOf(bytes))).toEqual(['a/b.txt: 1']);
});

test('a name of the language is a name like others', async () => {
  const bytes = patched(
    archive({ 'x-proto-x': 'x' }),
    [...strToU8('x-proto-x')],
    [...strToU8('__proto__')],
  );
  expect(outcomes(await filesOf(bytes))).toEqual(['__proto__: 1']);
});

test('an encrypted file is an outcome of its own', async () => {
  const bytes = flagged(archive({ 'a.txt': 'x' }), (flags) => flags | 1);
  expect(outcomes(await filesOf(bytes))).toEqual(['a.txt: file-encrypted']);
});

test('a flipped bit is found by the checksum, and the others follow', async () => {
  const bytes = zipSync({ 'a.txt': [strToU8('共 12 件'), { level: 0 }], 'b.txt': strToU8('y') });
  const damaged = patched(bytes, [...strToU8('12')], [...strToU8('13')]);
  expect(outcomes(await filesOf(damaged))).toEqual(['a.txt: file-corrupt', 'b.txt: 1']);
});

test('a file beyond its limit is an outcome of its own', async () => {
  const bytes = archive({ 'big.txt': 'x'.repeat(5000), 'b.txt': 'y' });
  expect(outcomes(await filesOf(bytes, { maxEntryBytes: 4000 }))).toEqual([
    'big.txt: file-too-large',
    'b.txt: 1',
  ]);
});

test('a file that packs too well is a bomb', async () => {
  const bytes = archive({ 'bomb.txt': new Uint8Array(20_000_000) });
  expect(outcomes(await filesOf(bytes))).toEqual(['bomb.txt: file-too-large']);
});

test('a size that the header tells smaller is not believed', async () => {
  const size = [...new Uint8Array(new Uint32Array([3_000_000]).buffer)];
  const lying = patched(archive({ 'a.bin': new Uint8Array(3_000_000) }), size, [1, 0, 0, 0]);
  expect(outcomes(await filesOf(lying, { maxRatio: 100 }))).toEqual(['a.bin: file-too-large']);
});

test('the total is bounded over all levels', async () => {
  const inner = archive({ 'a.txt': 'x'.repeat(600), 'b.txt': 'x'.repeat(600) });
  const files = filesOf(archive({ '1.zip': inner, '2.zip': inner }), { maxTotalBytes: 2000 });
  await expect(files).rejects.toMatchObject({ code: 'file-too-large' });
});

test('the number of files is bounded', async () => {
  const files = filesOf(archive({ a: '', b: '', c: '' }), { maxEntries: 2 });
  await expect(files).rejects.toMatchObject({ code: 'file-too-large' });
});

test('archives in archives are bounded', async () => {
  const nest = (depth: number): Uint8Array =>
    depth === 0 ? strToU8('x') : archive({ [depth === 1 ? 'a.txt' : 'a.zip']: nest(depth - 1) });
  expect(outcomes(await filesOf(nest(4)))).toEqual(['a.zip/a.zip/a.zip/a.txt: 1']);
  expect(outcomes(await filesOf(nest(5)))).toEqual(['a.zip/a.zip/a.zip/a.zip: file-too-large']);
});

test('an archive cut short anywhere is a typed error or whole files', async () => {
  const bytes = archive({ 'a.txt': 'x'.repeat(50), 'b.txt': 'y' });
  for (let length = 0; length < bytes.length; length++) {
    await expect(filesOf(bytes.subarray(0, length))).rejects.toMatchObject({
      code: 'file-corrupt',
    });
  }
});

test('an archive with any byte flipped is typed errors or the same files', async () => {
  const bytes = archive({ 'a.txt': '共收到12件', 'b.txt': 'y' });
  const contents = new Set(['共收到12件', 'y']);
  for (let at = 0; at < bytes.length; at++) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] as number) ^ 0xff;
    const files = await filesOf(flipped).catch((error: unknown) => {
      expect(error).toHaveProperty('code');
      return [];
    });
    for (const file of files) {
      if ('bytes' in file) expect(contents).toContain(Buffer.from(file.bytes).toString());
    }
  }
});

test('only archives of files are archives', () => {
  expect(isArchive(archive({ 'a.txt': 'x' }))).toBe(true);
  expect(isArchive(docxOf(p('年报')))).toBe(false);
  expect(isArchive(strToU8('text'))).toBe(false);
});
