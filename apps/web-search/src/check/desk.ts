import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { SiteError } from '../http/errors.js';
import { perAddress } from '../http/rate.js';
import type { DocumentBytes, ReadOptions, SiteLibrary } from '../library.js';
import type { SiteSettings } from '../settings.js';
import { type CheckedFile, type Contribution, fileOf } from './checked.js';
import { Gate } from './gate.js';
import { HeldBytes } from './held-bytes.js';
import { receive, type Upload } from './receive.js';
import { Results } from './results.js';

/** What a desk is made from. */
interface DeskParts {
  library: SiteLibrary;
  settings: SiteSettings;
  logger: Logger;
}

/** Where files are handed in to be checked: the page and the API share its limits. */
export class CheckDesk {
  readonly results: Results;
  /** How often one address may hand in. */
  readonly rate: RequestHandler;
  readonly #gate: Gate;
  readonly #held: HeldBytes;

  constructor(private readonly parts: DeskParts) {
    const { settings } = parts;
    this.results = new Results({
      minutes: settings.resultMinutes,
      bytes: settings.resultMemory,
    });
    this.rate = perAddress({
      name: 'uploads',
      limit: settings.uploadRateLimit,
      window: settings.rateWindow,
    });
    this.#gate = new Gate(settings.checksAtOnce, settings.checksWaiting);
    this.#held = new HeldBytes(settings.uploadMemory);
  }

  /** True where what is sent may be kept in the library. */
  get takesContributions(): boolean {
    return this.parts.settings.allowContribute && !this.parts.library.readOnly;
  }

  /** Takes in what a request brings; says at once where there is no room for it. */
  async receive(request: Request, response: Response): Promise<Upload> {
    this.#gate.mustHaveRoom();
    const count = this.#held.forRequest(response);
    return receive(request, response, { settings: this.parts.settings, count });
  }

  /** Reads and checks; keeps in the library what the sender wants to be kept there, and can be. */
  async check({ documents, fields }: Upload): Promise<CheckedFile[]> {
    const { agency, year, contribute } = fields;
    const unstated = { ...(agency && { agency }), ...(year !== undefined && { year }) };
    if (contribute && !this.takesContributions) throw new SiteError('contribute-off');
    return this.#gate.through(async () => {
      const { library, logger } = this.parts;
      const checked = await library.checkDocuments(documents, unstated);
      for (const { error } of checked) {
        if (error?.cause !== undefined) logger.error({ code: error.code, err: error }, 'reading');
      }
      const files = checked.map((one) => fileOf(one));
      if (!contribute) return files;
      for (const [index, document] of documents.entries()) {
        const file = files[index];
        if (file?.report) file.contribution = await this.#contribute(document, unstated);
      }
      return files;
    });
  }

  /** Read as it was for the check: what the document says of itself counts first. */
  async #contribute(document: DocumentBytes, unstated: ReadOptions): Promise<Contribution> {
    const { library } = this.parts;
    const first = await library.ingestDocument(document);
    const outcome =
      first.error?.code === 'identity-unknown'
        ? await library.ingestDocument(document, unstated)
        : first;
    const { status, report, replaced, error } = outcome;
    return { status, report, replaced, error };
  }
}
