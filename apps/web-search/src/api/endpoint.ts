import type { z } from 'zod';
import type { Upload } from '../check/receive.js';
import type { FieldOptions } from '../http/fields.js';
import type { ReportSummary } from '../library.js';
import type { Bilingual } from '../strings/bilingual.js';

/** What a library holds that an example can ask for. */
export interface Held {
  report: ReportSummary;
  /** A question that is answered. */
  question: string;
  /** An indicator that it has figures of. */
  indicator: string;
}

/** A request that works on the library that is being served. */
export interface Example {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number>>;
  /** What is sent, for an endpoint that takes a body. */
  body?: { mediaType: string; text: string };
}

/** A request whose parameters have been read. */
export interface Asked<Parameters> {
  query: Parameters;
  /** The parts of the path that are named in it. */
  path: Readonly<Record<string, string>>;
  /** Path and query, to make the address of the next page from. */
  url: string;
  /** Takes in the body, for an endpoint that has one; until then nothing of it is read. */
  receive(): Promise<Upload>;
}

/** A file instead of JSON. */
export class FileAnswer {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) {}
}

/** An address of the API, as data: the router, the document, its page and its tests are made from it. */
export interface EndpointParts<Schema extends z.ZodObject> {
  /** As OpenAPI writes it: `/reports/{id}`. */
  path: string;
  /** Name of the operation in the document and in clients. */
  id: string;
  summary: Bilingual<string>;
  /** Parameters of the query, with the limits of the site and the words of the request. */
  query(options: FieldOptions): Schema;
  /** What it takes by POST, by media type; an endpoint without is a GET. */
  body?: { content: Readonly<Record<string, { schema: object; example?: string }>> };
  /** What is answered as JSON. */
  response: z.ZodType;
  /** Media types of the files that it answers with instead. */
  files?: readonly string[];
  examples(held: Held): readonly Example[];
  answer(asked: Asked<z.output<Schema>>): Promise<unknown>;
}

/** An endpoint with its parameters forgotten; they are read by its own schema before it is asked. */
export interface Endpoint extends Omit<EndpointParts<z.ZodObject>, 'answer'> {
  answer(asked: Asked<never>): Promise<unknown>;
}

/** The method of an endpoint. */
export const methodOf = ({ body }: Endpoint): 'get' | 'post' => (body ? 'post' : 'get');

/** Declares an endpoint; what `answer` gets has the type of the endpoint's own parameters. */
export const endpoint = <Schema extends z.ZodObject>(parts: EndpointParts<Schema>): Endpoint =>
  parts;
