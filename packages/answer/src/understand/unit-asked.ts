import { sameFamily } from '../words/units.js';
import { askedUnit } from './content.js';
import type { Task } from './operation.js';
import type { SubjectReading } from './subject/by-column.js';
import { asksTwice } from './subject/concepts.js';
import { piecesOf } from './subject/pieces.js';

const boundUnit = (task: Task): string | null =>
  task.kind === 'count' || task.kind === 'exceeds' ? task.bound.unit : null;

/** 开了几次会、培训了几人: each thing in its own unit, none of them said of all. */
function ownUnits(about: string, { subject }: SubjectReading): boolean {
  const pieces = piecesOf(about);
  if (subject.kind !== 'concepts' || !asksTwice(about)) return false;
  const { concepts } = subject;
  return (
    pieces.length === concepts.length &&
    concepts.every(({ unit }, at) => sameFamily(askedUnit(pieces[at] as string) ?? unit, unit))
  );
}

/** The unit that the figures asked for must be in; null where any is as good. */
export const unitOf = (about: string, subject: SubjectReading, task: Task): string | null =>
  ownUnits(about, subject) ? null : (askedUnit(about) ?? boundUnit(task));
