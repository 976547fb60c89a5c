import {
  type FigureReference,
  type Finding,
  type FindingCode,
  type FindingParameters,
  type Observation,
  stated,
} from '@nianbao/domain';

const reference = ({ id, path, column, value }: Observation): FigureReference => ({
  observation: id,
  path,
  column,
  value,
});

/** A finding of the reader, said as its code says it. */
export const readingFinding = <Code extends FindingCode>(
  code: Code,
  parameters: FindingParameters<Code>,
  where: string,
  figures: readonly Observation[] = [],
): Finding => ({
  ...stated(code, parameters),
  figures: figures.map(reference),
  where,
});
