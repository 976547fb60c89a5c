import { type AttributeColumn, AttributeColumnBuilder } from '../attributes.js';
import type { CollectionOrder } from '../order.js';
import { lastNotBeyond } from '../search-sorted.js';
import type { MergeSource } from './source.js';

/** The attributes of several segments in the order of the whole. */
export function mergeAttributes(
  sources: readonly MergeSource[],
  order: CollectionOrder,
): AttributeColumn[] {
  const columns = sources.flatMap(({ attributes }) => attributes);
  const names = new Set(columns.map(({ name }) => name));
  return [...names].map((name) => mergedColumn(name, sources, order));
}

function mergedColumn(
  name: string,
  sources: readonly MergeSource[],
  order: CollectionOrder,
): AttributeColumn {
  const columns = sources.map(({ attributes }) =>
    attributes.find((column) => column.name === name),
  );
  const builder = new AttributeColumnBuilder();
  let first = 0;
  for (const { segment, document } of order.documents) {
    const { living } = sources[segment] as MergeSource;
    const start = living.documents.starts[document] ?? 0;
    const count = living.passagesOf(document);
    if (count > 0) addRuns(builder, columns[segment], { start, end: start + count, first });
    first += count;
  }
  return builder.build(name);
}

/** Sets the values of the passages `[start, end)` of a column, the first of which becomes `first`. */
function addRuns(
  builder: AttributeColumnBuilder,
  column: AttributeColumn | undefined,
  { start, end, first }: { start: number; end: number; first: number },
): void {
  if (column === undefined) {
    builder.set(first, undefined);
    return;
  }
  const { starts, ordinals, values } = column;
  for (
    let run = lastNotBeyond(starts, starts.length, start);
    (starts[run] ?? end) < end;
    run += 1
  ) {
    const from = Math.max(start, starts[run] ?? 0);
    builder.set(first + from - start, values[(ordinals[run] ?? 0) - 1]);
  }
}
