import { catalogueOf, type Language } from '../strings/index.js';
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
export function problemOf(error: unknown, instance: string, language: Language = 'zh-CN'): Problem {
  const code = codeOf(error);
  const text = problemText(code, language);
  const problem: Problem = {
    type: `urn:problem-type:nianbao:${code}`,
    title: text.title,
    status: STATUS[code],
    detail: detailOf(error, text),
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
function detailOf(error: unknown, text: ProblemText): string {
  return error instanceof SiteError && error.message !== '' ? error.message : text.detail;
}

interface ProblemText {
  title: string;
  detail: string;
}

/** A code that the catalogue does not know is a fault of ours, and no more than that is said. */
function problemText(code: ProblemCode, language: Language): ProblemText {
  const { known, fault } = catalogueOf(language).problems;
  const texts: Partial<Record<ProblemCode, ProblemText>> = known;
  return texts[code] ?? fault;
}

function isClientFault(status: unknown): boolean {
  return typeof status === 'number' && status >= 400 && status < 500;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
