import { conceptById, type Observation } from '@nianbao/domain';
import type { SqlValue } from '../store/connection.js';

/** Which observations are exported; a list that is left out admits all. */
export interface ExportFilter {
  /** Names of bodies, or parts of them. */
  agencies?: readonly string[];
  years?: readonly number[];
  /** Ids of forms; null stands for reports without a known table. */
  forms?: readonly (string | null)[];
  reports?: readonly string[];
  kind?: Observation['kind'];
  /** Ids of indicators: the cells of the official forms that carry them. */
  indicators?: readonly string[];
  statuses?: readonly Observation['status'][];
}

/** A condition on rows, as SQL with its values. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

const IN_LIST = 'IN (SELECT value FROM json_each(?))';

const conditionOf = (lists: readonly (readonly [string, readonly unknown[] | undefined])[]) =>
  lists.flatMap(([column, list]): Condition[] =>
    list ? [{ sql: `${column} ${IN_LIST}`, values: [JSON.stringify(list)] }] : [],
  );

const joined = (conditions: readonly Condition[]): Condition => ({
  sql: ['TRUE', ...conditions.map(({ sql }) => sql)].join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

/** What a filter asks of the report that a figure stands in. */
export const reportCondition = ({ agencies, years, forms, reports }: ExportFilter): Condition =>
  joined(
    conditionOf([
      ['agency', agencies],
      ['year', years],
      ["coalesce(form, '')", forms?.map((form) => form ?? '')],
      ['id', reports],
    ]),
  );

/** What a filter asks of the figure itself; undefined where it asks nothing. */
export function figureCondition(filter: ExportFilter): Condition | undefined {
  const { kind, indicators, statuses } = filter;
  const conditions = [
    ...conditionOf([
      ['kind', kind && [kind]],
      ['status', statuses],
    ]),
    ...(indicators ? [anyOf(cellConditions(indicators))] : []),
  ];
  return conditions.length > 0 ? joined(conditions) : undefined;
}

/** The same apart for each cell, so that each is found in the index of cells; undefined without indicators. */
export function conditionsByCell({ indicators, ...filter }: ExportFilter): Condition[] | undefined {
  const own = figureCondition(filter);
  return indicators && cellConditions(indicators).map((cell) => joined(own ? [cell, own] : [cell]));
}

/** The cells that carry these indicators in any of the forms. */
const cellConditions = (indicators: readonly string[]): Condition[] =>
  [...new Set(indicators)].flatMap((id) =>
    Object.entries(conceptById(id)?.figures ?? {}).flatMap(([form, keys]) =>
      keys.map((key) => ({
        sql: 'form = ? AND indicator = ? AND indicator IS NOT NULL AND measure = ?',
        values: [form, ...key.split('@')],
      })),
    ),
  );

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0
    ? { sql: 'FALSE', values: [] }
    : {
        sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
        values: conditions.flatMap(({ values }) => values),
      };
