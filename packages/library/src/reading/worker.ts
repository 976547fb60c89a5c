// A reading process: reads one document after another. Whoever started it may end it at any moment.
import { Worker } from 'node:worker_threads';
import { readReport } from '@nianbao/ingest';
import { findingsOnce } from '../checks/once.js';
import { type ReadReply, type ReadRequest, sent } from './messages.js';

const reply = (message: ReadReply): void => void process.send?.(message);

async function answer({ bytes, options }: ReadRequest): Promise<ReadReply> {
  try {
    const { report, status } = await readReport(new Uint8Array(bytes), options);
    return { kind: 'read', result: { report: findingsOnce(report), status } };
  } catch (error) {
    return { kind: 'failed', error: sent(error) };
  }
}

process.on('disconnect', () => process.exit());
// While a document is read nothing else is heard here: a thread sees whether there is still someone to read for.
new Worker(new URL('./watch-parent.js', import.meta.url)).unref();
process.on('message', async (request: ReadRequest) => reply(await answer(request)));
reply({ kind: 'ready' });
