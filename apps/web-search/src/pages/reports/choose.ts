import type { ReportState, ReportsOrder, ReportsState } from '../../addresses.js';
import type { ReportSummary } from '../../library.js';

/** What a report must be to stand in a list of that state. */
const IN_STATE: Readonly<Record<ReportState, (report: ReportSummary) => boolean>> = {
  clean: ({ findings, unreadable, status }) =>
    findings === 0 && unreadable === 0 && status === 'ok',
  findings: ({ findings }) => findings > 0,
  unreadable: ({ unreadable }) => unreadable > 0,
  partial: ({ status }) => status === 'partial',
};

type Comparison = (one: ReportSummary, other: ReportSummary) => number;

/** Reports come by body and year; each order only says what goes before that. */
const ORDERS: Readonly<Record<ReportsOrder, Comparison>> = {
  agency: () => 0,
  newest: (one, other) => other.year - one.year,
  figures: (one, other) => other.observations - one.observations,
  findings: (one, other) => other.findings - one.findings,
};

/** What a list may be filtered by. */
export type ReportFilter = 'agency' | 'year' | 'form' | 'state';

/** A form that is not there, in an address. */
export const NO_FORM = 'none';

const FILTERS: Readonly<
  Record<ReportFilter, (report: ReportSummary, state: ReportsState) => boolean>
> = {
  agency: (report, { agency }) =>
    agency === undefined || fold(report.agency).includes(fold(agency)),
  year: (report, { year }) => year === undefined || report.year === year,
  form: (report, { form }) => form === undefined || (report.form ?? NO_FORM) === form,
  state: (report, { state }) => state === undefined || IN_STATE[state](report),
};

/** The reports that a list shows, in its order. */
export function chooseReports(
  reports: readonly ReportSummary[],
  state: ReportsState,
): readonly ReportSummary[] {
  return reports.filter(meets(state)).sort(ORDERS[state.order ?? 'agency']);
}

/** How many reports each choice of one filter would leave, under the other filters. */
export function countChoices<Choice>(
  reports: readonly ReportSummary[],
  state: ReportsState,
  filter: ReportFilter,
  choicesOf: (report: ReportSummary) => readonly Choice[],
): Map<Choice, number> {
  const counts = new Map<Choice, number>();
  for (const report of reports.filter(meets({ ...state, [filter]: undefined }))) {
    for (const choice of choicesOf(report)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}

/** The states that a report is in. */
export function statesOf(report: ReportSummary): ReportState[] {
  const states = Object.entries(IN_STATE) as [ReportState, (report: ReportSummary) => boolean][];
  return states.filter(([, isIn]) => isIn(report)).map(([state]) => state);
}

function meets(state: ReportsState): (report: ReportSummary) => boolean {
  const filters = Object.values(FILTERS);
  return (report) => filters.every((admits) => admits(report, state));
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
