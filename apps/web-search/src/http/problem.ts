import { problemText } from '../strings.js';
import {
  isProblemCode,
  type ParameterError,
  type ProblemCode,
  SiteError,
  STATUS,
} from './errors.js';

/** Problem details of RFC 9457, with the code that programs go by. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  instance: string;
  /** The parameters at fault. */
  errors?: readonly ParameterError[];
}

/** What an error becomes for the outside: never a stack, a path or a version. */
export function problemOf(error: unknown, instance: string): Problem {
  const code = codeOf(error);
  const problem: Problem = {
    type: `urn:problem-type:nianbao:${code}`,
    title: problemText(code).title,
    status: STATUS[code],
    detail: detailOf(error, code),
    code,
    instance,
  };
  if (error instanceof SiteError && error.errors.length > 0) problem.errors = error.errors;
  return problem;
}

function codeOf(error: unknown): ProblemCode {
  if (isObject(error) && isProblemCode(error['code'])) return error['code'];
  // Express marks what a client did wrong, such as %E0%A4 in a path.
  if (isObject(error) && isClientFault(error['status'])) return 'address-invalid';
  return 'internal';
}

/** Only what this site says itself goes out; the library's words may name files of the server. */
function detailOf(error: unknown, code: ProblemCode): string {
  return error instanceof SiteError ? error.message : problemText(code).detail;
}

function isClientFault(status: unknown): boolean {
  return typeof status === 'number' && status >= 400 && status < 500;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
