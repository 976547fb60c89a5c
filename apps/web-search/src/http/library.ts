import type { SiteLibrary } from '../library.js';
import { byRevision } from './by-revision.js';

/** The library as the site uses it: what it holds is read once for each state. */
export function rememberingLibrary(library: SiteLibrary): SiteLibrary {
  const reports = byRevision(library, () => library.reports());
  const holdings = byRevision(library, () => library.holdings());
  return {
    ask: (question, options) => library.ask(question, options),
    reports: async () => [...(await reports())],
    reportsPage: (query) => library.reportsPage(query),
    holdings,
    search: (query) => library.search(query),
    suggest: (typed, limit) => library.suggest(typed, limit),
    spelling: (words) => library.spelling(words),
    report: (id) => library.report(id),
    document: (id) => library.document(id),
    indicators: () => library.indicators(),
    indicator: (id) => library.indicator(id),
    indicatorPart: (id, query) => library.indicatorPart(id, query),
    observations: (filter, page) => library.observations(filter, page),
    export: (options) => library.export(options),
    compare: (query) => library.compare(query),
    exportComparison: (format, query) => library.exportComparison(format, query),
    exportIndicator: (format, id) => library.exportIndicator(format, id),
    revision: () => library.revision(),
    observe: (listener) => library.observe(listener),
    condition: () => library.condition(),
    checkDocuments: (documents, unstated) => library.checkDocuments(documents, unstated),
    ingestDocument: (document, options) => library.ingestDocument(document, options),
    readOnly: library.readOnly,
  };
}
