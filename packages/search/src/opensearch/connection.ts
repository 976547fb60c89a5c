import { Connection } from '@opensearch-project/opensearch';

/**
 * The client's own connection writes to standard output when a node breaks off after it began to answer;
 * standard output belongs to answers alone. What broke off is told by the answer itself.
 */
export class QuietConnection extends Connection {
  override request(...asked: Parameters<Connection['request']>): ReturnType<Connection['request']> {
    const request = super.request(...asked);
    // An address that cannot be asked for was never sent.
    if (typeof request.once !== 'function') return request;
    return request.once('response', () => {
      request.removeAllListeners('error').on('error', () => undefined);
    });
  }
}
