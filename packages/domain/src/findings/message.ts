import type { z } from 'zod';
import type { Said } from './said.js';

/** What a finding of one code says, in each language, from the same parameters. */
export interface MessageParts<Schema extends z.ZodObject> {
  parameters: Schema;
  chinese(parameters: z.output<Schema>): string;
  english(parameters: z.output<Schema>): Said[];
}

/** A message whose parameters are read by its own schema first. */
export interface Message {
  chinese(parameters: never): string;
  /** Undefined where the parameters are not those of this message. */
  english(parameters: unknown): Said[] | undefined;
}

/** The type of a message's parameters. */
export type ParametersOf<Made> = Made extends { chinese(parameters: infer Parameters): string }
  ? Parameters
  : never;

/** Declares the message of a code. */
export const message = <Schema extends z.ZodObject>(parts: MessageParts<Schema>) => ({
  chinese: parts.chinese,
  english: (parameters: unknown): Said[] | undefined => {
    const { success, data } = parts.parameters.safeParse(parameters);
    return success ? parts.english(data) : undefined;
  },
});
