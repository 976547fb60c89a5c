import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response } from 'express';

/** Files as they are: scripts, style sheets of some pages, the icon. The compiler does not copy them, so they stay here. */
const FOLDER = fileURLToPath(new URL('../../public/', import.meta.url));

/** The style sheet of every page, written in several files. */
const STYLES = fileURLToPath(new URL('../../styles/', import.meta.url));
const STYLE_SHEET = 'site.css';

const ADDRESS = '/assets';
const DAY = 86_400;

/** The static files of the site. */
export interface Assets {
  /** Changes whenever a file does. */
  edition: string;
  /** Address of a file, with the edition: a browser may keep it for good. */
  address(name: string): string;
}

/** Reads the static files once, to know their edition. */
export function loadAssets(): Assets {
  const digest = createHash('sha256');
  for (const name of readdirSync(FOLDER).sort()) digest.update(readFileSync(join(FOLDER, name)));
  digest.update(joinedStyles());
  const edition = digest.digest('hex').slice(0, 12);
  return { edition, address: (name) => `${ADDRESS}/${name}?v=${edition}` };
}

/** The imported files in place of their imports: a browser has one to fetch. */
const joinedStyles = (): string =>
  readFileSync(join(STYLES, STYLE_SHEET), 'utf8').replace(
    /^@import "([\w-]+\.css)";\n/gm,
    (_import, name: string) => readFileSync(join(STYLES, name), 'utf8'),
  );

/** Serves the static files, and at the root the icon that browsers look for there. */
export function serveAssets(): RequestHandler {
  const styles = joinedStyles();
  return express
    .Router({ strict: true, caseSensitive: true })
    .get(`${ADDRESS}/${STYLE_SHEET}`, (_request, response) => {
      setHeaders(response);
      response.type('css').send(styles);
    })
    .use(ADDRESS, express.static(FOLDER, { index: false, redirect: false, setHeaders }))
    .get(['/favicon.ico', '/favicon.svg'], (_request, response) =>
      sendAsset(response, 'favicon.svg'),
    );
}

function sendAsset(response: Response, name: string): void {
  response.set('Cache-Control', `public, max-age=${DAY}`).sendFile(name, { root: FOLDER });
}

function setHeaders(response: Response): void {
  const versioned = 'v' in response.req.query;
  const age = versioned ? `max-age=${365 * DAY}, immutable` : `max-age=${DAY}`;
  response.set('Cache-Control', `public, ${age}`);
}
