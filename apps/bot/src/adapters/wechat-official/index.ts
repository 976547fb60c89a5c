import { createHash } from 'node:crypto';
import type { Router } from 'express';
import { reasonOf } from '../../redact.js';
import { platformOf } from './accounts.js';
import { createApi } from './api/api.js';
import { createCourier } from './courier.js';
import { within } from './deadline.js';
import { type Core, createDesk, type Given } from './desk.js';
import { createMailbox } from './mailbox.js';
import { createOnce } from './once.js';
import { createGuard } from './protocol/guard.js';
import type { Message } from './protocol/message.js';
import { REFUSALS, type RefusalReason } from './protocol/refusal.js';
import { createRouter } from './router.js';
import type { AccountSettings } from './settings.js';
import { OPERATOR } from './strings.js';

export { createWechatMenu, type Menu, type MenuOptions, menuOf } from './menu.js';
export {
  type AccountSettings,
  OFFICIAL_VARIABLES,
  type OfficialSettings,
  readWechatOfficial,
  readWecom,
  WECOM_VARIABLES,
  type WecomSettings,
} from './settings.js';

/** Bounds of what is kept in memory. */
const KEPT = {
  /** Seconds by which a request's time may differ from ours. */
  skewSeconds: 300,
  /** A platform tries three times, five seconds apart. */
  retrySeconds: 60,
  /** Answers given, so that a retry gets the same. */
  answersMilliseconds: 15 * 60_000,
  /** What is left of answers. */
  leftMilliseconds: 30 * 60_000,
  most: 100_000,
  mostPeople: 10_000,
};
/** Longest that answers under way are waited for at the end. */
const STOP_MILLISECONDS = 10_000;
/** A reason for refusing is told once in this time. */
const TELL_MILLISECONDS = 60_000;

/** What an account needs of the program that it works in. */
export interface AccountTools {
  conversation: Core;
  /** Tells the operator something, in one line. */
  say(line: string): void;
  /** What was answered before a restart. */
  seen?: { has(key: string): boolean; add(key: string): void };
}

/** An account at work: its router is to be mounted where the platform calls. */
export interface Account {
  router: Router;
  /** Takes no message any more, and gives those taken their answer. */
  stop(): Promise<void>;
}

/** What an account needs of a program with a server of its own. */
export interface MountingTools extends AccountTools {
  http: { mount(path: string, router: Router): void };
}

/** Answers for an account on the server of the program, at the path of its settings. */
export async function startWechatOfficial(
  settings: AccountSettings,
  tools: MountingTools,
): Promise<Pick<Account, 'stop'>> {
  const { router, stop } = createAccount(settings, tools);
  tools.http.mount(settings.path, router);
  return { stop };
}

/** Creates what answers an official account or an application at WeCom; reaches out to nobody before it is asked something. */
export function createAccount(settings: AccountSettings, tools: AccountTools): Account {
  const platform = platformOf(settings);
  const { say, conversation: core } = tools;
  const now = Date.now;
  const api = platform.api && createApi(platform.api);
  const mailbox = createMailbox({
    keepMilliseconds: KEPT.leftMilliseconds,
    most: KEPT.mostPeople,
    now,
  });
  const courier = createCourier({ api, mailbox, say });
  const desk = createDesk({ platform, core, courier, mailbox, say });
  const guard = createGuard({ ...KEPT, now });
  const underway = new Set<Promise<Given>>();
  let stopping = false;
  const answer = answeringOnce(platform.id, tools, (message, until) => {
    const work = desk.answer(message, until);
    underway.add(work);
    return work.finally(() => underway.delete(work));
  });
  const router = createRouter({
    platform,
    guard,
    answer,
    replyMilliseconds: settings.replyMilliseconds,
    stopping: () => stopping,
    refused: sparing(say),
  });
  return {
    router,
    async stop() {
      stopping = true;
      const done = Promise.allSettled(underway).then(() => courier.settled());
      await within(done, now() + STOP_MILLISECONDS);
    },
  };
}

type Answer = (message: Message, until: number) => Promise<Given>;

/** Answers a message once: a retry waits for the same answer, one from before a restart gets none. */
function answeringOnce(id: string, { seen, say }: AccountTools, answer: Answer): Answer {
  const once = createOnce<Given>({
    keepMilliseconds: KEPT.answersMilliseconds,
    most: KEPT.most,
    now: Date.now,
  });
  const first = async (key: string, message: Message, until: number): Promise<Given> => {
    if (seen?.has(key)) return {};
    const { passive, afterwards } = await answer(message, until);
    seen?.add(key);
    return {
      ...(passive === undefined ? {} : { passive }),
      ...(afterwards === undefined ? {} : { afterwards: firstTime(afterwards) }),
    };
  };
  return (message, until) => {
    if (message.kind === 'none') return Promise.resolve({});
    const key = keyOf(id, message);
    const given = once.run(key, () => first(key, message, until));
    return given.catch((error: unknown) => {
      say(OPERATOR.answerFailed(reasonOf(error)));
      return {};
    });
  };
}

/** Says nothing about the person: it is kept on disk. */
function keyOf(id: string, { key }: Message): string {
  return `${id}:${createHash('sha256').update(key).digest('base64url')}`;
}

/** Does the work when it is called first, and nothing later. */
function firstTime(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

/** Tells each reason once in a while: anybody can send requests that are refused. */
function sparing(say: (line: string) => void): (reason: RefusalReason) => void {
  const told = new Map<RefusalReason, number>();
  return (reason) => {
    const before = told.get(reason) ?? Number.NEGATIVE_INFINITY;
    if (Date.now() - before < TELL_MILLISECONDS) return;
    told.set(reason, Date.now());
    say(REFUSALS[reason].tell);
  };
}
