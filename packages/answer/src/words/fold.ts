import { foldText } from '@nianbao/domain';
import { normalise } from '@nianbao/search';

/** A text made comparable: simplified, half width, lower case, without quotation marks and spaces. */
export const fold = (text: string): string => foldText(normalise(text).text);
