import { z } from 'zod';
import type { FieldOptions } from '../http/fields.js';
import type { Language } from '../strings/index.js';
import { type Endpoint, type Held, methodOf } from './endpoint.js';
import { jsonSchema, parametersOf } from './parameters.js';
import { problem } from './shapes.js';

/** Version of the API; it grows with what is added, and `v1` stays as long as nothing is dropped. */
const API_VERSION = '1.0.0';

/** What a document is made from. */
export interface DocumentParts {
  endpoints: readonly Endpoint[];
  /** Nothing where the library is empty; there are no examples then. */
  held: Held | undefined;
  fields: FieldOptions;
  language: Language;
  /** Address of the API, from the root of the host. */
  server: string;
  title: string;
  description: string;
}

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the API, with examples that work on the library that is served. */
export function openApiDocument(parts: DocumentParts): Json {
  const { endpoints, server, title, description } = parts;
  return {
    openapi: '3.1.1',
    info: {
      title,
      description,
      version: API_VERSION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    paths: Object.fromEntries(
      endpoints.map((one) => [one.path, { [methodOf(one)]: operation(one, parts) }]),
    ),
    components: { schemas: schemasOf(endpoints) },
  };
}

function operation(endpoint: Endpoint, { held, fields, language }: DocumentParts): Json {
  const [example] = held ? endpoint.examples(held) : [];
  return {
    operationId: endpoint.id,
    summary: endpoint.summary[language],
    parameters: parametersOf(endpoint, fields).map((parameter) => ({
      ...parameter,
      ...exampleOf((parameter.in === 'path' ? example?.path : example?.query)?.[parameter.name]),
    })),
    ...(endpoint.body && { requestBody: { required: true, ...endpoint.body } }),
    responses: {
      200: { description: 'OK', content: contentOf(endpoint) },
      default: {
        description: 'RFC 9457',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
  };
}

function contentOf({ id, response, files = [] }: Endpoint): Json {
  const binary = { schema: { type: 'string', format: 'binary' } };
  const data = answersData(response) && ['application/json', { schema: reference(nameOf(id)) }];
  const others = files.map((mediaType) => [mediaType.split(';')[0], binary] as const);
  return Object.fromEntries(data ? [data, ...others] : others);
}

function schemasOf(endpoints: readonly Endpoint[]): Json {
  const answering = endpoints.filter(({ response }) => answersData(response));
  const named = answering.map(({ id, response }) => [nameOf(id), jsonSchema(response)] as const);
  return Object.fromEntries([...named, ['Problem', jsonSchema(problem)]]);
}

const answersData = (response: z.ZodType): boolean => !(response instanceof z.ZodNever);

/** `listReports` answers with a `ListReports`. */
const nameOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const exampleOf = (example: string | number | undefined): Json =>
  example === undefined ? {} : { example };
