import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SearchError } from '../errors.js';
import { dictionary } from './dictionary.js';
import type { Segmenter, SegmenterName } from './token.js';

/** Which segmenter to open; `auto` takes nodejieba and falls back to `@node-rs/jieba`. */
export type EngineChoice = 'auto' | SegmenterName;

interface NodeJieba {
  load(files: { userDict: string; idfDict: string; stopWordDict: string }): void;
  cut(text: string): string[];
  cutForSearch(text: string): string[];
}

// Enough for every term of the dictionary to win against its parts (工作 + 人员), in the
// scale of jieba's own dictionary, where 公开 has some ten thousand.
const termFrequency = 1000;

const require = createRequire(import.meta.url);

const openers: Record<SegmenterName, () => Promise<Segmenter>> = {
  nodejieba: once(openNodeJieba),
  '@node-rs/jieba': once(openNodeRsJieba),
};

// A dictionary takes half a second and many megabytes to load, and nodejieba keeps its own in
// global state: a process opens each at most once.
function once(open: () => Promise<Segmenter>): () => Promise<Segmenter> {
  let opened: Promise<Segmenter> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

function versionOf(name: SegmenterName): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

async function openNodeJieba(): Promise<Segmenter> {
  // The name is not a literal, so that compiling works where the optional package is missing.
  const name: SegmenterName = 'nodejieba';
  const { default: jieba } = (await import(name as string)) as { default: NodeJieba };
  loadFromFiles(jieba);
  return {
    name,
    version: versionOf(name),
    cut: (text) => jieba.cut(text),
    cutForSearch: (text) => jieba.cutForSearch(text),
  };
}

// nodejieba takes its dictionaries as files only. Its list of word rarities and its stop words,
// a quarter of its loading time, serve keyword extraction, which is not used here.
function loadFromFiles(jieba: NodeJieba): void {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    const userDict = join(folder, 'terms.txt');
    const unused = join(folder, 'unused.txt');
    writeFileSync(userDict, dictionaryFile());
    writeFileSync(unused, '公开 1.0\n');
    jieba.load({ userDict, idfDict: unused, stopWordDict: unused });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function dictionaryFile(): string {
  return dictionary.map((term) => `${term} ${termFrequency} n\n`).join('');
}

async function openNodeRsJieba(): Promise<Segmenter> {
  const name: SegmenterName = '@node-rs/jieba';
  const { Jieba } = await import('@node-rs/jieba');
  const { dict } = await import('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(new TextEncoder().encode(dictionaryFile()));
  return {
    name,
    version: versionOf(name),
    cut: (text) => jieba.cut(text, false),
    cutForSearch: (text) => jieba.cutForSearch(text, false),
  };
}

/**
 * Opens a segmenter, without its guesses at unknown words (no hidden Markov model): a guess
 * depends on the neighbours, so question and text could be cut differently.
 *
 * @throws SearchError `tokeniser-unavailable` when the engine asked for cannot be loaded
 */
export async function openSegmenter(choice: EngineChoice): Promise<Segmenter> {
  if (choice !== 'auto') return openNamed(choice);
  try {
    return await openNamed('nodejieba');
  } catch (cause) {
    return { ...(await openNamed('@node-rs/jieba')), reason: firstLine(cause) };
  }
}

async function openNamed(name: SegmenterName): Promise<Segmenter> {
  try {
    return await openers[name]();
  } catch (cause) {
    const message = `Could not load ${name}: ${firstLine(cause)}. Reinstall it, or use engine "auto".`;
    throw new SearchError('tokeniser-unavailable', message, { cause });
  }
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n', 1)[0]?.replace(/\.$/, '') ?? '';
}
