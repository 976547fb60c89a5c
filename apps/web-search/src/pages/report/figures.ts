import type { Finding, Observation, StoredReport } from '../../library.js';

/** A finding and its number in the list. */
export interface NumberedFinding {
  number: number;
  finding: Finding;
}

/** Finds the figures of a report by where they stand, and the findings that concern them. */
export interface ReportFigures {
  byId(id: string | undefined): Observation | undefined;
  /** Figures whose source is that block, in printed order. */
  inBlock(section: string, block: number): readonly Observation[];
  /** The findings about a figure, numbered from 1 as they are listed. */
  findingsOf(id: string): readonly NumberedFinding[];
}

/** Indexes the figures of a report once for its whole page. */
export function figuresOf(report: StoredReport): ReportFigures {
  const byId = new Map(report.observations.map((figure) => [figure.id, figure]));
  const byBlock = groupByBlock(report.observations);
  const findings = findingsByFigure(report);
  return {
    byId: (id) => (id === undefined ? undefined : byId.get(id)),
    inBlock: (section, block) => byBlock.get(blockKey(section, block)) ?? [],
    findingsOf: (id) => findings.get(id) ?? [],
  };
}

function groupByBlock(observations: readonly Observation[]): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = blockKey(observation.source.section, observation.source.block);
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  return groups;
}

function findingsByFigure({ findings }: StoredReport): Map<string, NumberedFinding[]> {
  const byFigure = new Map<string, NumberedFinding[]>();
  for (const [index, finding] of findings.entries()) {
    const numbered = { number: index + 1, finding };
    for (const id of new Set(finding.figures.map(({ observation }) => observation))) {
      byFigure.set(id, [...(byFigure.get(id) ?? []), numbered]);
    }
  }
  return byFigure;
}

function blockKey(section: string, block: number): string {
  return JSON.stringify([section, block]);
}
