import type { ErrorRequestHandler, RequestHandler } from 'express';
import { SiteError } from '../http/errors.js';
import { requestId } from '../http/log.js';
import { problemOf } from '../http/problem.js';
import { wantsJson } from '../http/wants-json.js';
import { problemPage } from '../pages/problem.js';
import type { Site } from '../site.js';
import { languageOf } from '../strings/index.js';
import { sendPage } from './send-page.js';

/** For every address that no route took. */
export const pageUnknown: RequestHandler = (_request, _response, next) => {
  next(new SiteError('page-unknown'));
};

/** What a busy site says, which is no fault of it. */
const EXPECTED: ReadonlySet<string> = new Set(['time-limit', 'checks-full']);

/** Turns whatever went wrong into problem details for programs and a page for people. */
export function problems(site: Site): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const problem = problemOf(error, request.path, languageOf(request.query));
    if (problem.status >= 500 && !EXPECTED.has(problem.code)) {
      site.logger.error({ id: requestId(response), code: problem.code, err: error }, 'fault');
    }
    // Too late to say anything: the answer is already on its way.
    if (response.headersSent) return void response.end();
    response.removeHeader('ETag');
    response.status(problem.status).set('Cache-Control', 'no-store');
    if (wantsJson(request)) {
      response.type('application/problem+json').send(JSON.stringify(problem));
    } else {
      sendPage(site, request, response, (view) => ({
        title: problem.title,
        main: problemPage(view, problem),
      }));
    }
  };
}
