import type { PassageIndex } from '@nianbao/search';

/**
 * The ids of the stored passages by their number in the index. The passages of a report stand
 * together and in order, so the runs of the index's `report` attribute tell all of them.
 */
export function passageIds({ data, size }: PassageIndex): string[] {
  const column = data.attributes.find(({ name }) => name === 'report');
  if (!column) return [];
  return [...column.starts].flatMap((start, run) => {
    const report = column.values[(column.ordinals[run] ?? 0) - 1];
    const count = report === undefined ? 0 : (column.starts[run + 1] ?? size) - start;
    return Array.from({ length: count }, (_, index) => `${report}.p${index + 1}`);
  });
}
