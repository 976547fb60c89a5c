import type { Observation, StoredReport } from '../../library.js';

/** Finds the figures of a report by where they stand, and the findings that concern them. */
export interface ReportFigures {
  byId(id: string | undefined): Observation | undefined;
  /** Figures whose source is that block, in printed order. */
  inBlock(section: string, block: number): readonly Observation[];
  /** Numbers, from 1, of the findings about a figure. */
  findingsOf(id: string): readonly number[];
}

/** Indexes the figures of a report once for its whole page. */
export function figuresOf(report: StoredReport): ReportFigures {
  const byId = new Map(report.observations.map((figure) => [figure.id, figure]));
  const byBlock = groupByBlock(report.observations);
  const findings = findingNumbers(report);
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

function findingNumbers({ findings }: StoredReport): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  findings.forEach(({ figures }, index) => {
    for (const id of new Set(figures.map(({ observation }) => observation))) {
      numbers.set(id, [...(numbers.get(id) ?? []), index + 1]);
    }
  });
  return numbers;
}

function blockKey(section: string, block: number): string {
  return JSON.stringify([section, block]);
}
