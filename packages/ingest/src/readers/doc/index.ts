import { NianbaoError } from '@nianbao/domain';
import type { Document, Reader } from '../reader.js';
import { KINDS, type Kind } from './kinds.js';

const kindOf = (document: Document): Kind | undefined =>
  KINDS.find((kind) => kind.matches(document));

/** Files that are recognised but cannot be read: `.doc`, `.xls`, RTF, OFD, pictures. Always says what to do. */
export const legacyReader: Reader = {
  id: 'legacy',
  accepts: (document) => kindOf(document) !== undefined,
  async read(document) {
    const kind = kindOf(document);
    const advice = kind?.advice ?? '不是可识别的文档。';
    throw new NianbaoError(kind?.code ?? 'file-type-unknown', `“${document.name}”${advice}`);
  },
};
