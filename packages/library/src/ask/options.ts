import type { Language } from '@nianbao/answer';

/** How a question is asked. */
export interface AskOptions {
  /** Body to assume where the question names none. */
  agency?: string;
  /** Language of the answer to what shows none, such as letters that are no words. Default: simplified Chinese. */
  language?: Language;
  /** Id of a dialogue; without it every question stands alone. */
  conversation?: string;
}
