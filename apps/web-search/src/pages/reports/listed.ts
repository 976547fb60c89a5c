import { NO_FORM, type ReportsState } from '../../addresses.js';
import type { Holdings, ReportsPage, ReportsQuery, SiteLibrary } from '../../library.js';

/** Reports on a page of the list. */
export const PAGE_SIZE = 50;

/** What the page of the library shows. */
export interface ListedReports {
  held: Holdings;
  page: ReportsPage;
  /** How many reports stand before the page. */
  offset: number;
}

/** What is asked for in an address, as the library takes it. */
function reportsQuery({ agency, year, form, state, order }: ReportsState): ReportsQuery {
  return {
    ...(agency !== undefined && { name: agency }),
    ...(year !== undefined && { years: [year] }),
    ...(form !== undefined && { forms: [formOf(form)] }),
    ...(state !== undefined && { state }),
    ...(order !== undefined && { order }),
  };
}

/** A form as the library names it, by its name in an address. */
export const formOf = (form: string): string | null => (form === NO_FORM ? null : form);

/** The page of the list that an address asks for; the last one where it asks for one behind. */
export async function listedReports(
  library: Pick<SiteLibrary, 'holdings' | 'reportsPage'>,
  state: ReportsState,
): Promise<ListedReports> {
  const query = reportsQuery(state);
  const read = (offset: number) => library.reportsPage({ ...query, limit: PAGE_SIZE, offset });
  const held = await library.holdings();
  const asked = pageStart(state.offset ?? 0);
  const page = await read(asked);
  const last = pageStart(Math.max(0, page.total - 1));
  return asked <= last
    ? { held, page, offset: asked }
    : { held, page: await read(last), offset: last };
}

const pageStart = (offset: number): number => Math.floor(offset / PAGE_SIZE) * PAGE_SIZE;
