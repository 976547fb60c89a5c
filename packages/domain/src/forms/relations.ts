import type { FormTable, Relation } from '../schemas/form.js';

/**
 * A relation as it is written down: ids with `+` on both sides of `=` or `>=`. The ids are rows, and
 * it holds in every column of `table`; with `across` they are columns, and it holds in every row.
 */
export interface RelationSource {
  table: string;
  relation: string;
  across?: boolean;
}

interface Sides {
  left: string[];
  operator: '=' | '>=';
  right: string[];
}

function parseSides(relation: string): Sides {
  const match = /^(.+?)\s*(>=|=)\s*(.+)$/.exec(relation);
  if (!match) throw new Error(`Expected \`relation\` to read \`a = b + c\`, got \`${relation}\``);
  const terms = (side: string) => side.split('+').map((term) => term.trim());
  return {
    left: terms(match[1] as string),
    operator: match[2] as '=' | '>=',
    right: terms(match[3] as string),
  };
}

function labels(table: FormTable, across: boolean): Map<string, string> {
  const named = across ? table.columns : table.rows.filter((row) => row.id !== null);
  return new Map(named.map((item) => [item.id as string, item.label]));
}

function expand(table: FormTable, source: RelationSource): Relation[] {
  const across = source.across ?? false;
  const sides = parseSides(source.relation);
  const own = labels(table, across);
  const others = labels(table, !across);
  const words = (ids: string[]) => ids.map((id) => own.get(id) ?? unknown(id, source)).join(' + ');
  const label = `${words(sides.left)} ${sides.operator === '=' ? '=' : '≥'} ${words(sides.right)}`;
  return [...others].map(([other, name]) => ({
    id: `${source.relation.replace(/\s+/g, '')}@${other}`,
    label: others.size > 1 ? `${name}：${label}` : label,
    left: sides.left.map((id) => (across ? `${other}@${id}` : `${id}@${other}`)),
    operator: sides.operator,
    right: sides.right.map((id) => (across ? `${other}@${id}` : `${id}@${other}`)),
  }));
}

function unknown(id: string, source: RelationSource): never {
  throw new Error(
    `Expected \`${id}\` in \`${source.relation}\` to name a row or column of \`${source.table}\``,
  );
}

/** One {@link Relation} for every row or column a written relation holds in. */
export function expandRelations(tables: FormTable[], sources: RelationSource[]): Relation[] {
  return sources.flatMap((source) => {
    const table = tables.find((candidate) => candidate.id === source.table);
    if (!table)
      throw new Error(`Expected \`table\` to name a table of the form, got \`${source.table}\``);
    return expand(table, source);
  });
}
