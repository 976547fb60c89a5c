import type { StoredObservation } from '../../ports.js';
import { fold } from '../../words/fold.js';
import { onlyPrefixed } from '../overlap.js';
import type { Sought } from '../sought.js';
import type { Surroundings } from '../surroundings.js';
import { namesChannels } from './channels.js';
import { countsOther } from './counted.js';
import { isNarrower } from './narrower.js';
import { belongsToOther } from './others.js';
import { isOfAnotherTime } from './time.js';
import { turned } from './turned.js';

/** 副局长 is no 局长, 门急诊 no 急诊. */
const isPrefixed = ({ sentence }: Surroundings, { content }: Sought): boolean =>
  content.some((stretch) => onlyPrefixed(stretch, sentence));

/** True where the words around a figure say that it is another than the one sought. */
export function isOtherwise(
  around: Surroundings,
  figure: StoredObservation,
  sought: Sought,
): boolean {
  return (
    turned(around.before, sought) ||
    isNarrower(around.before, figure, sought) ||
    countsOther(around.before, figure, sought) ||
    isOfAnotherTime(around, figure, sought) ||
    belongsToOther(around, sought) ||
    !namesChannels(around, fold(figure.path.at(-1) ?? ''), sought) ||
    isPrefixed(around, sought)
  );
}
