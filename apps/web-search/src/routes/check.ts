import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { checkedFiles } from '../api/check.js';
import { inOrderOfGravity } from '../check/checked.js';
import { findingsTable } from '../check/findings-table.js';
import type { KeptResult } from '../check/results.js';
import { FINDING_FORMATS, type FindingFormat } from '../check-addresses.js';
import { SiteError } from '../http/errors.js';
import { problemOf } from '../http/problem.js';
import { mustBeOwn } from '../http/same-origin.js';
import { wantsJson } from '../http/wants-json.js';
import { exportMediaType, tableBytes } from '../library.js';
import { checkedFilePage } from '../pages/check/file.js';
import { checkPage } from '../pages/check/form.js';
import { checkedPage } from '../pages/check/overview.js';
import { sheetPage } from '../pages/check/sheet.js';
import { type Site, viewFor } from '../site.js';
import { languageOf } from '../strings/index.js';
import { sendPage } from './send-page.js';

const STYLES = ['check.css'];
const SCRIPTS = ['check.js'];

/** Hands files in, shows what was found, and lets it be taken away until it is gone. */
export function checkRoutes(site: Site): Router {
  const { desk } = site;
  const router = Router()
    .use('/check', askedEachTime)
    .get('/check', (request, response) => sendForm(site, request, response))
    .post('/check', handIn(site))
    .post('/check/forget', express.urlencoded({ extended: false, limit: 1024 }), forget(site))
    .use('/check/results', neverKept)
    .get('/check/results/:id', async (request, response) => {
      const { id } = request.params;
      const result = await desk.results.get(id);
      sendPage(site, request, response, (view) => ({
        title: view.t.check.results,
        main: checkedPage(view, { id, ...result }),
        json: view.to.checkedFindings(id, 'json'),
        current: 'check',
        styles: STYLES,
      }));
    })
    .get('/check/results/:id/sheet', async (request, response) => {
      const { id } = request.params;
      const result = await desk.results.get(id);
      sendPage(site, request, response, (view) => ({
        title: view.t.check.sheet.title,
        main: sheetPage(view, { id, ...result, made: madeAt(site, result) }),
        current: 'check',
        styles: STYLES,
        scripts: SCRIPTS,
      }));
    });
  for (const format of FINDING_FORMATS) {
    router.get(`/check/results/:id/findings.${format}`, findings(site, format));
  }
  router.get('/check/results/:id/:file', async (request, response) => {
    const { id } = request.params;
    const result = await desk.results.get(id);
    const file = /^\d{1,3}$/.test(request.params.file)
      ? result.set.files[Number(request.params.file) - 1]
      : undefined;
    if (!file) throw new SiteError('page-unknown');
    sendPage(site, request, response, (view) => ({
      title: view.t.check.resultOf(file.file),
      main: checkedFilePage(view, { id, ...result, file }),
      json: view.to.checkedFindings(id, 'json'),
      current: 'check',
      styles: STYLES,
    }));
  });
  return router.use(goneToForm(site));
}

/** Who comes too late finds the form: the way on is to hand in once more. */
function goneToForm(site: Site): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const gone = error instanceof SiteError && error.code === 'result-gone';
    if (gone) refuse(site, request, response, error);
    else next(error);
  };
}

/** The form shows what the operator allows, which no revision of the library tells. */
const askedEachTime: RequestHandler = (_request, response, next) => {
  response.removeHeader('ETag');
  next();
};

/** What was handed in is nobody else's: no cache and no search engine keeps it. */
const neverKept: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
  next();
};

const madeAt = ({ settings }: Site, { ends }: KeptResult): Date =>
  new Date(ends.getTime() - settings.resultMinutes * 60_000);

function sendForm(site: Site, request: Request, response: Response, error?: string): void {
  sendPage(site, request, response, (view) => ({
    title: view.t.check.title,
    main: checkPage(view, {
      settings: site.settings,
      contribute: site.desk.takesContributions,
      cleared: request.query['cleared'] === '1',
      ...(error !== undefined && { error }),
    }),
    current: 'check',
    styles: STYLES,
    scripts: SCRIPTS,
  }));
}

/** Leads on to the result; what cannot be used is said on the form itself. */
function handIn(site: Site): RequestHandler {
  const { desk, settings } = site;
  return async (request, response, next) => {
    try {
      mustBeOwn(request, settings, false);
      await passed(desk.rate, request, response);
      if (!request.is('multipart/form-data')) throw new SiteError('upload-invalid');
      const upload = await desk.receive(request, response);
      if (upload.fields.contribute) mustBeOwn(request, settings, true);
      const files = (await desk.check(upload)).map(inOrderOfGravity);
      if (response.headersSent || response.destroyed) return;
      const id = await desk.results.keep({ files });
      leadTo(site, request, response, { id, single: files.length === 1 });
    } catch (error) {
      if (response.headersSent || response.destroyed) return;
      if (!(error instanceof SiteError)) return next(error);
      refuse(site, request, response, error);
    }
  };
}

/** A middleware as a step of its own. */
const passed = (step: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void step(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });

function leadTo(
  site: Site,
  request: Request,
  response: Response,
  { id, single }: { id: string; single: boolean },
): void {
  const { to } = viewFor(site, request);
  const location = single ? to.checkedFile(id, 1) : to.checked(id);
  response.set('Cache-Control', 'no-store');
  if (wantsJson(request)) response.status(201).location(location).json({ location });
  else response.redirect(303, location);
}

function refuse(site: Site, request: Request, response: Response, error: SiteError): void {
  const problem = problemOf(error, request.path, languageOf(request.query));
  response.status(problem.status).set('Cache-Control', 'no-store');
  if (problem.status === 503) response.set('Retry-After', '30');
  if (wantsJson(request)) {
    response.type('application/problem+json').send(JSON.stringify(problem));
  } else {
    sendForm(site, request, response, problem.detail);
  }
}

function forget(site: Site): RequestHandler {
  return (request, response) => {
    mustBeOwn(request, site.settings, true);
    const { id } = (request.body ?? {}) as { id?: unknown };
    site.desk.results.forget(typeof id === 'string' ? id : '');
    response.redirect(303, viewFor(site, request).to.checkForgotten);
  };
}

function findings({ desk, ...site }: Site, format: FindingFormat): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { set } = await desk.results.get(request.params.id);
    if (format === 'json') return void response.json({ files: checkedFiles(set.files) });
    const { language, t } = viewFor({ desk, ...site }, request);
    const bytes = await tableBytes(format, findingsTable(set, language));
    response.attachment(`${t.check.exportName}.${format}`).type(exportMediaType(format));
    response.send(Buffer.from(bytes));
  };
}
