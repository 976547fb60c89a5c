import type { Logger } from 'pino';
import type { LibraryListener } from '../library.js';
import type { SiteSettings } from '../settings.js';

/**
 * One line for each question that took longer than the operator wants: how it was understood, as ids and
 * counts, and its words where the operator wants them. Never who asked: not even the request's id.
 */
export function slowQuestions(
  logger: Logger,
  { slowQuestion, logQuestions }: SiteSettings,
): LibraryListener {
  return (event) => {
    if (event.kind !== 'ask' || slowQuestion === 0 || event.ms < slowQuestion) return;
    const { ms, status, plan, kept, failure, question } = event;
    const line = {
      ...{ ms: Math.round(ms), status, kept, ...plan },
      ...(failure && { failure }),
      ...(logQuestions && { question }),
    };
    logger.warn(line, 'slow question');
  };
}
