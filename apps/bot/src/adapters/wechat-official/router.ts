import {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type Response,
  Router,
} from 'express';
import type { Given } from './desk.js';
import type { Platform } from './platform.js';
import { readBody } from './protocol/body.js';
import type { Guard } from './protocol/guard.js';
import type { Message } from './protocol/message.js';
import { REFUSALS, Refusal, type RefusalReason } from './protocol/refusal.js';
import { replyXml, sealedXml } from './protocol/reply.js';
import { echoOf, signedOf, verify } from './protocol/request.js';

/** What a router needs to answer. */
export interface RouterTools {
  platform: Platform;
  guard: Guard;
  /** What is given to a message by a moment; the same for every retry. */
  answer(message: Message, until: number): Promise<Given>;
  /** Milliseconds within which a request is answered. */
  replyMilliseconds: number;
  /** True from the moment on when no message is taken any more. */
  stopping(): boolean;
  /** Told of the work on each message, which ends when its reply has gone out. */
  track(work: Promise<void>): Promise<void>;
  /** Told why a request was refused. */
  refused(reason: RefusalReason): void;
}

/** The part of the time for an answer that the body may take to arrive. */
const BODY_SHARE = 0.6;

/** The address that a platform calls: GET proves that it is ours, POST brings a message. */
export function createRouter(tools: RouterTools): Router {
  const { platform } = tools;
  const router = Router();
  router
    .route('/')
    .get((request, response) => {
      plainText(response, echoOf(request, platform));
    })
    .post((request, response) => tools.track(take(request, response, tools)))
    .all((_request, response) => {
      response.status(405).set('allow', 'GET, HEAD, POST').end();
    });
  router.use(refusals(tools));
  return router;
}

async function take(request: Request, response: Response, tools: RouterTools): Promise<void> {
  const until = Date.now() + tools.replyMilliseconds;
  const answer = await answerTo(request, response, tools, until);
  if (answer.startsWith('<')) response.type('application/xml').send(answer);
  else plainText(response, answer);
  await new Promise<void>((resolve) => whenClosed(response, resolve));
}

async function answerTo(
  request: Request,
  response: Response,
  tools: RouterTools,
  until: number,
): Promise<string> {
  const { platform, guard } = tools;
  if (tools.stopping()) throw new Refusal('stopping');
  const body = await readBody(request, (until - Date.now()) * BODY_SHARE);
  const { message, sealed } = verify(request, body, platform);
  const signed = signedOf(request);
  guard.fresh(signed);
  guard.once(signed, message.key);
  const { passive, taken, afterwards } = await tools.answer(message, until);
  whenClosed(response, () => {
    if (response.writableFinished) taken?.();
    afterwards?.();
  });
  if (passive === undefined) return platform.silence;
  const at = Math.floor(Date.now() / 1000);
  const xml = replyXml(passive, { to: message.from, from: message.to, at });
  if (!sealed || platform.seal === undefined) return xml;
  return sealedXml(xml, platform.seal, platform.token, { ...signed, timestamp: String(at) });
}

/** Does something once the reply has gone out, or nobody waits for it any more. */
function whenClosed(response: Response, work: () => void): void {
  if (response.closed) work();
  else response.once('close', work);
}

/** What a browser is shown it takes for text, whatever it looks like. */
function plainText(response: Response, text: string): void {
  response.set('x-content-type-options', 'nosniff').type('text/plain').send(text);
}

/** A refused request learns its status and nothing more; one that was not read to its end is cut off. */
function refusals({ refused }: RouterTools): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof Refusal) || response.headersSent) return next(error);
    refused(error.reason);
    if (!request.complete) {
      response.set('connection', 'close');
      response.once('finish', () => request.socket.destroySoon());
    }
    response.status(REFUSALS[error.reason].status).end();
  };
}
