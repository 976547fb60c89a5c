import type { Router } from 'express';
import { reasonOf } from '../../redact.js';
import { IN_MEMORY, openDatabase } from '../../state/database.js';
import { type OwedAnswers, openOwed } from '../../state/owed.js';
import { platformOf } from './accounts.js';
import { answeringOnce, type OnceTools } from './answering.js';
import { createApi } from './api/api.js';
import type { Core } from './asking.js';
import { createCourier } from './courier.js';
import { within } from './deadline.js';
import { createDesk } from './desk.js';
import { createMailbox } from './mailbox.js';
import { createGuard } from './protocol/guard.js';
import { REFUSALS, type RefusalReason } from './protocol/refusal.js';
import { createRouter } from './router.js';
import type { AccountSettings } from './settings.js';

/** Bounds of what is kept in memory. */
const KEPT = {
  /** Seconds by which a request's time may differ from ours. */
  skewSeconds: 300,
  /** A platform tries three times, five seconds apart. */
  retrySeconds: 60,
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
export interface AccountTools extends OnceTools {
  conversation: Core;
  /** What is owed to people over a restart. Default: nothing is. */
  owed?: OwedAnswers;
}

/** An account at work: its router is to be mounted where the platform calls. */
export interface Account {
  router: Router;
  /** Tells the operator what the platform has against our secret or address, if anything. */
  check(): Promise<void>;
  /** Says what was still owed when the process ended. */
  resume(): void;
  /** Takes no message any more, and gives those taken their answer. */
  stop(): Promise<void>;
}

/** Creates what answers an official account or an application at WeCom; reaches out to nobody before it is asked something. */
export function createAccount(settings: AccountSettings, tools: AccountTools): Account {
  const platform = platformOf(settings);
  const { say, conversation: core } = tools;
  const owed = answeredWhenSettled(tools);
  const now = Date.now;
  const api = platform.api && createApi(platform.api);
  const mailbox = createMailbox({
    keepMilliseconds: KEPT.leftMilliseconds,
    most: KEPT.mostPeople,
    now,
  });
  const courier = createCourier({ api, mailbox, owed, say });
  const desk = createDesk({ platform, core, courier, mailbox, owed, say });
  const guard = createGuard({ ...KEPT, now });
  const once = { ...tools, follows: (key: string) => platform.sends && owed.has(key) };
  const underway = new Set<Promise<void>>();
  let stopping = false;
  const router = createRouter({
    platform,
    guard,
    answer: answeringOnce(platform.id, once, desk.answer),
    replyMilliseconds: settings.replyMilliseconds,
    track(work) {
      underway.add(work);
      return work.finally(() => underway.delete(work));
    },
    stopping: () => stopping,
    refused: sparing(say),
  });
  return {
    router,
    resume: desk.resume,
    async check() {
      await api?.check().catch((error: unknown) => say(reasonOf(error)));
    },
    async stop() {
      stopping = true;
      const done = Promise.allSettled(underway).then(() => courier.settled());
      await within(done, now() + STOP_MILLISECONDS);
    },
  };
}

/** Who has had all that was owed is not answered again, should the platform ask once more. */
function answeredWhenSettled({ seen, owed = openOwed(openDatabase(IN_MEMORY)) }: AccountTools) {
  const settle = (key: string): void => {
    seen?.add(key);
    owed.settle(key);
  };
  return { ...owed, settle };
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
