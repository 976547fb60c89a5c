import type { Request, Response } from 'express';
import multer, { type MulterError } from 'multer';
import { SiteError } from '../http/errors.js';
import { type FieldOptions, fieldsFor } from '../http/fields.js';
import type { DocumentBytes } from '../library.js';
import type { SiteSettings } from '../settings.js';
import { catalogueOf, languageOf } from '../strings/index.js';
import { fileName } from './file-name.js';
import { type FormFields, formFields } from './form-fields.js';
import { type Count, CountedMemory, collect } from './storage.js';

/** What was sent to be checked. */
export interface Upload {
  documents: DocumentBytes[];
  /** Nothing for a body that is no form. */
  fields: FormFields;
}

/** Room in a form for boundaries and headers. */
const FORM_OVERHEAD = 64 * 1024;
const LONGEST_FIELD_NAME = 100;

/** What each refusal of the parser is to the sender; any other is a form that cannot be read. */
const REFUSALS: Partial<Record<MulterError['code'], 'upload-too-large' | 'upload-too-many'>> = {
  LIMIT_FILE_SIZE: 'upload-too-large',
  LIMIT_FIELD_VALUE: 'upload-too-large',
  LIMIT_FILE_COUNT: 'upload-too-many',
  LIMIT_PART_COUNT: 'upload-too-many',
};

/**
 * Takes what a request brings into memory: a form with files and text, or a document as the body. Throws
 * `upload-…` errors that name the limit.
 */
export async function receive(
  request: Request,
  response: Response,
  { settings, count }: { settings: SiteSettings; count: Count },
): Promise<Upload> {
  const options = fieldsFor(request.query, settings);
  const words = catalogueOf(languageOf(request.query)).check;
  refuseLength(request, settings, words);
  const upload = request.is('multipart/form-data')
    ? await receiveForm(request, response, { settings, count, options, words })
    : await receiveBody(request, { settings, count, words });
  if (upload.documents.length === 0) throw new SiteError('upload-empty');
  return upload;
}

type Words = ReturnType<typeof catalogueOf>['check'];

/** Nobody has to send all of what will be refused. */
function refuseLength(request: Request, settings: SiteSettings, words: Words): void {
  const { uploadSize, uploadCount, bodyLimit } = settings;
  const most = uploadSize * uploadCount + bodyLimit + FORM_OVERHEAD;
  if (Number(request.headers['content-length'] ?? 0) <= most) return;
  throw new SiteError('upload-too-large', words.tooLarge(uploadSize, uploadCount));
}

interface FormParts {
  settings: SiteSettings;
  count: Count;
  options: FieldOptions;
  words: Words;
}

async function receiveForm(
  request: Request,
  response: Response,
  { settings, count, options, words }: FormParts,
): Promise<Upload> {
  await parseForm(request, response, { settings, count, words });
  const files = (request.files ?? []) as Express.Multer.File[];
  const fields = formFields((request.body ?? {}) as Record<string, unknown>, options);
  const documents = files.map(({ originalname, buffer }) => ({
    name: fileName(originalname, words.unnamed),
    bytes: buffer,
  }));
  const text = fields.text?.trim() ? [pasted(fields.text, words)] : [];
  return { documents: [...documents, ...text], fields };
}

const pasted = (text: string, words: Words): DocumentBytes => ({
  name: words.pastedName,
  bytes: Buffer.from(text),
  charset: 'utf-8',
});

function parseForm(
  request: Request,
  response: Response,
  { settings, count, words }: Omit<FormParts, 'options'>,
): Promise<void> {
  const { uploadCount, uploadSize, bodyLimit } = settings;
  const parse = multer({
    storage: new CountedMemory(count),
    defParamCharset: 'utf8',
    limits: {
      files: uploadCount,
      fileSize: uploadSize,
      fields: 10,
      fieldSize: bodyLimit,
      fieldNameSize: LONGEST_FIELD_NAME,
      fieldNestingDepth: 0,
      parts: uploadCount + 10,
      headerPairs: 20,
    },
  }).any();
  return new Promise((resolve, reject) => {
    parse(request, response, (error: unknown) =>
      error ? reject(refusal(error, settings, words)) : resolve(),
    );
  });
}

function refusal(error: unknown, settings: SiteSettings, words: Words): unknown {
  if (error instanceof SiteError) return error;
  const known = error instanceof multer.MulterError ? error.code : undefined;
  const code = known && REFUSALS[known];
  if (code && known === 'LIMIT_FIELD_VALUE') {
    return new SiteError(code, words.textTooLong(settings.bodyLimit));
  }
  if (code === 'upload-too-large') {
    return new SiteError(code, words.tooLarge(settings.uploadSize, settings.uploadCount));
  }
  if (code === 'upload-too-many') return new SiteError(code, words.tooMany(settings.uploadCount));
  return new SiteError('upload-invalid');
}

async function receiveBody(
  request: Request,
  { settings, count, words }: Omit<FormParts, 'options'>,
): Promise<Upload> {
  let size = 0;
  const bytes = await collect(request, (more) => {
    size += more;
    if (size > settings.uploadSize) {
      throw new SiteError('upload-too-large', words.tooLarge(settings.uploadSize, 1));
    }
    count(more);
  }).catch((error: unknown) => {
    // Whoever broke off gets no answer; it is no fault of the site.
    throw error instanceof SiteError ? error : new SiteError('upload-invalid');
  });
  const name = fileName(String(request.query['name'] ?? ''), words.unnamed);
  const [, charset] = /;\s*charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '') ?? [];
  const document = { name, bytes, ...(charset !== undefined && { charset }) };
  return { documents: size === 0 ? [] : [document], fields: { contribute: false } };
}
