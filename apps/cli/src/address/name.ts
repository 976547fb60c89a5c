import { extname } from 'node:path';

/** Extensions for addresses that end without one. */
const EXTENSIONS: Record<string, string> = {
  'text/html': '.html',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A file name for what stands at an address: its last segment, with an extension where that is known. */
export function nameOf(url: URL, type: string): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1);
  const name = decoded(last ?? url.hostname).replace(/[/\\]/g, '_');
  return last && extname(name) !== '' ? name : `${name}${EXTENSIONS[type] ?? ''}`;
}
