import { NianbaoError } from '@nianbao/library';
import { ADVICE, OPERATOR } from '../strings.js';

/** A platform's refusal. Its message tells the operator what to do and holds no secret. */
export class PlatformError extends NianbaoError {
  /** The platform's own number for it. */
  readonly errcode: number;

  constructor(errcode: number, message: string) {
    super(
      SETTING_CODES.has(errcode) ? 'setting-invalid' : 'address-failed',
      OPERATOR.refused(errcode, message, ADVICE[errcode] ?? ''),
    );
    this.name = 'PlatformError';
    this.errcode = errcode;
  }
}

/** Codes that a setting has to be corrected for. */
const SETTING_CODES: ReadonlySet<number> = new Set([
  40001, 40013, 40014, 40056, 40125, 40164, 40243, 48001, 60020, 301002,
]);

/** The access token is not valid, or not any more. */
export const TOKEN_CODES: ReadonlySet<number> = new Set([40001, 40014, 42001]);

/** The platform is busy and says to try again. */
export const BUSY = -1;

/** The account may not use this part of the API. */
export const UNAUTHORISED = 48001;
