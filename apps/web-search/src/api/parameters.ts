import { z } from 'zod';
import type { FieldOptions } from '../http/fields.js';
import type { Endpoint, Example } from './endpoint.js';

type Json = Record<string, unknown>;

/** A parameter of an endpoint, as the document describes it. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: Json;
}

/** A parameter in words, for the page. */
export interface ParameterText {
  name: string;
  kind: string;
  required: boolean;
}

/** Path parameters first, then those of the query. */
export function parametersOf(endpoint: Endpoint, fields: FieldOptions): Parameter[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [
    ...inPath.map((name): Parameter => {
      return { name, in: 'path', required: true, schema: { type: 'string' } };
    }),
    ...Object.entries(endpoint.query(fields).shape).map(([name, field]): Parameter => {
      return { name, in: 'query', required: isRequired(field), schema: jsonSchema(field) };
    }),
  ];
}

/** `integer 1–100`, `relevance | newest`, `string …` for one that may be repeated. */
export function parameterText({ name, required, schema }: Parameter): ParameterText {
  return { name, required, kind: kindOf(schema) };
}

function kindOf(schema: Json): string {
  const { type, items, minimum, maximum, maxLength } = schema;
  if (type === 'array') return `${kindOf(items as Json)} …`;
  if (Array.isArray(schema['enum'])) return schema['enum'].join(' | ');
  if (maximum === Number.MAX_SAFE_INTEGER) return `${type} ≥ ${minimum}`;
  if (minimum !== undefined) return `${type} ${minimum}–${maximum}`;
  return maxLength === undefined ? String(type) : `${type} ≤ ${maxLength}`;
}

/** The address of an example, below the address of the API. */
export function exampleAddress({ path }: Endpoint, { path: parts = {}, query = {} }: Example) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs)}`;
}

/** A field is asked for where leaving it out will not do. */
function isRequired(field: z.core.$ZodType): boolean {
  return !z.safeParse(field, undefined).success;
}

/** A schema as JSON Schema; open to fields that come later, as the API promises. */
export function jsonSchema(schema: z.core.$ZodType): Json {
  const { $schema, ...json } = z.toJSONSchema(schema, {
    io: 'output',
    override: ({ jsonSchema: made }) => {
      if (made.additionalProperties === false) delete made.additionalProperties;
    },
  });
  return json;
}
