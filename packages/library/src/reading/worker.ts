// A reading thread: reads one document after another. Whoever started it may end it at any moment.
import { parentPort } from 'node:worker_threads';
import { readReport } from '@nianbao/ingest';
import { checked } from '../checks/of-report.js';
import { type ReadReply, type ReadRequest, sent } from './messages.js';

const read = checked(readReport);

const reply = (message: ReadReply): void => parentPort?.postMessage(message);

async function answer({ bytes, options }: ReadRequest): Promise<ReadReply> {
  try {
    return { kind: 'read', result: await read(bytes, options) };
  } catch (error) {
    return { kind: 'failed', error: sent(error) };
  }
}

parentPort?.on('message', async (request: ReadRequest) => reply(await answer(request)));
reply({ kind: 'ready' });
