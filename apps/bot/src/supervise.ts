import { isNianbaoError, NianbaoError } from '@nianbao/library';
import type { Adapter, AdapterTools } from './adapters/adapter.js';
import { createBackoff } from './backoff.js';
import type { MessengerState } from './http.js';
import type { Starter } from './messengers.js';
import { reasonOf } from './redact.js';
import { OPERATOR } from './strings/operator.js';

/** One messenger, kept going whatever happens to the others. */
export interface Supervised {
  readonly state: MessengerState;
  /** Why it cannot be started as it is set up; such a thing is not tried again. */
  readonly failure: NianbaoError | undefined;
  /** Stops it, or the attempts to start it. */
  stop(): Promise<void>;
}

/** What it takes to start a messenger and to tell about it. */
export interface SuperviseOptions {
  start: Starter;
  tools: AdapterTools;
  /** Takes secrets out of a line. */
  redact(line: string): string;
}

/**
 * Starts a messenger; resolves after the first attempt. What a setting is to blame for is final; anything else is
 * tried again, waiting longer each time.
 */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const { start, tools, redact } = options;
  const stopping = new AbortController();
  const backoff = createBackoff();
  let state: MessengerState = 'retrying';
  let failure: NianbaoError | undefined;
  let adapter: Adapter | undefined;

  const attempt = async () => {
    try {
      adapter = await start(tools);
      state = 'running';
      tools.say(OPERATOR.started);
    } catch (error) {
      if (isFinal(error)) {
        state = 'failed';
        failure = withoutCause(error, redact);
        tools.say(failure.message);
      } else tools.say(`${reasonOf(error)} ${OPERATOR.retry(backoff.seconds)}`);
    }
  };
  const attempts = async () => {
    while (state === 'retrying' && !stopping.signal.aborted) {
      await backoff.wait(stopping.signal);
      if (!stopping.signal.aborted) await attempt();
    }
  };

  await attempt();
  const ended = attempts();
  return {
    get state() {
      return state;
    },
    get failure() {
      return failure;
    },
    async stop() {
      stopping.abort();
      await ended;
      await adapter?.stop();
    },
  };
}

function isFinal(error: unknown): error is NianbaoError {
  return isNianbaoError(error) && /^setting-/.test(error.code);
}

/** The message alone: the stack or cause of the original may hold a secret. */
function withoutCause(error: NianbaoError, redact: (line: string) => string): NianbaoError {
  return new NianbaoError(error.code, redact(reasonOf(error)));
}
