import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler } from 'express';

/** The header in which Telegram shows the secret that it was given. */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Updates are a few kilobytes. */
const BODY_LIMIT = '1mb';

/** A secret that stays the same over restarts, and does not tell the token. */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('nianbao webhook').digest('base64url');
}

/** What comes by webhook. */
export interface Webhook {
  handler: RequestHandler;
  /** Takes no more, and waits for what is under way. */
  stop(milliseconds: number): Promise<void>;
}

/**
 * Takes updates by webhook. Telegram is told that it is done only once an update has been answered; otherwise it
 * comes again. The same update that comes twice meanwhile is handled once.
 */
export function createWebhook<Update extends { update_id: number }>(
  secret: string,
  handle: (update: Update) => Promise<void>,
): Webhook {
  const underWay = new Map<number, Promise<void>>();
  let open = true;
  const once = (update: Update): Promise<void> => {
    const known = underWay.get(update.update_id);
    if (known !== undefined) return known;
    const handled = handle(update).finally(() => underWay.delete(update.update_id));
    underWay.set(update.update_id, handled);
    return handled;
  };

  const handler = express.Router();
  handler.use((request, response, next) => {
    if (request.method !== 'POST') return void response.status(405).end();
    if (!isSame(secret, request.get(SECRET_HEADER) ?? '')) return void response.status(401).end();
    if (!open) return void response.status(503).end();
    next();
  });
  handler.use(express.json({ limit: BODY_LIMIT }));
  handler.use(async (request, response) => {
    const update: unknown = request.body;
    if (!isUpdate<Update>(update)) return void response.status(400).end();
    await once(update);
    response.status(200).end();
  });
  handler.use(refused);

  return {
    handler,
    async stop(milliseconds) {
      open = false;
      const enough = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
      await Promise.race([Promise.all(underWay.values()), enough]);
    },
  };
}

/** A body that is too large or no JSON. */
const refused: express.ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  response.status(Number(error?.status) || 500).end();
};

function isUpdate<Update>(value: unknown): value is Update {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update_id' in value &&
    Number.isSafeInteger(value.update_id)
  );
}

/** Takes as long for a wrong secret as for the right one. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHmac('sha256', one).update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
