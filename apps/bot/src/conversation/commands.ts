import type { ReportSummary } from '@nianbao/library';
import type { CommandName } from '../strings/commands.js';
import { optionsMessage } from './answering.js';
import type { Context } from './context.js';
import type { Examples } from './examples.js';
import { type Line, type Outgoing, textMessage } from './messages.js';

type Reply = (context: Context, examples: Examples) => Promise<Outgoing[]>;

/** What the bot says about itself and its library; forgetting is the conversation's own matter. */
export const COMMAND_REPLIES: Record<Exclude<CommandName, 'reset'>, Reply> = {
  help: async (context, examples) => {
    const { t, tongue } = context;
    const found = await examples.questions(tongue);
    return [
      textMessage(t.introduction, t.files, t.commands),
      ...optionsMessage(t.examples, t.numberedExamples, found, context),
    ];
  },
  reports: async (context) => reportList(await context.library.reports(), context),
  compare: async (context, examples) => {
    const { t, tongue } = context;
    const found = await examples.comparisons(tongue);
    if (found.length === 0) return [textMessage(t.noCompare)];
    return [
      textMessage(t.compare),
      ...optionsMessage(t.compareExamples, t.numberedCompareExamples, found, context),
    ];
  },
  about: async ({ t, library, limits }) => {
    const reports = await library.reports();
    const link = limits.site === undefined ? [] : [{ text: t.site, url: limits.site }];
    return [textMessage(...t.about, holdings(reports, t), ...link)];
  },
};

function holdings(reports: readonly ReportSummary[], t: Context['t']): string {
  if (reports.length === 0) return t.noReport;
  const years = reports.map(({ year }) => year);
  const bodies = new Set(reports.map(({ agency }) => agency)).size;
  const [first, last] = years.reduce(
    ([least, most], year) => [Math.min(least, year), Math.max(most, year)],
    [Number.POSITIVE_INFINITY, 0] as [number, number],
  );
  return t.aboutReports(reports.length, bodies, first, last);
}

/** The reports of the library, a body a line. */
function reportList(reports: readonly ReportSummary[], { t, limits }: Context): Outgoing[] {
  if (reports.length === 0) return [textMessage(t.noReport)];
  const bodies = [...yearsByBody(reports)];
  const hidden = bodies.length - limits.maxListedBodies;
  const all: Line[] =
    limits.site === undefined ? [] : [{ text: t.allReports, url: `${limits.site}/reports` }];
  return [
    textMessage(
      t.reports(reports.length),
      ...bodies
        .slice(0, limits.maxListedBodies)
        .map(([agency, years]) => t.reportLine(agency, inOrder(years).join(t.yearSeparator))),
      ...(hidden > 0 ? [t.moreBodies(hidden)] : []),
      ...all,
    ),
  ];
}

function yearsByBody(reports: readonly ReportSummary[]): Map<string, number[]> {
  const bodies = new Map<string, number[]>();
  for (const { agency, year } of reports) bodies.set(agency, [...(bodies.get(agency) ?? []), year]);
  return bodies;
}

const inOrder = (years: readonly number[]): number[] =>
  [...new Set(years)].sort((one, other) => one - other);
