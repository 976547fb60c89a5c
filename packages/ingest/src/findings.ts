import {
  type FigureReference,
  type Finding,
  type FindingCode,
  type Observation,
  severityOf,
} from '@nianbao/domain';

const reference = ({ id, path, column, value }: Observation): FigureReference => ({
  observation: id,
  path,
  column,
  value,
});

/** A finding of the reader, with the severity its code has. */
export const readingFinding = (
  code: FindingCode,
  message: string,
  where: string,
  figures: readonly Observation[] = [],
): Finding => ({
  code,
  severity: severityOf(code),
  message,
  figures: figures.map(reference),
  where,
});
