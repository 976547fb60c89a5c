import type { Library } from '@nianbao/library';

/** What a bot needs of the library. */
export type BotLibrary = Pick<
  Library,
  'ask' | 'reports' | 'revision' | 'checkDocuments' | 'dialogue' | 'resume' | 'forget' | 'observe'
>;
