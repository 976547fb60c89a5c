import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AgencyEntry, FigurePort } from '@nianbao/answer';
import { CONCEPT_GROUPS, type Concept, type ConceptGroup, conceptById } from '@nianbao/domain';
import { agenciesNamed } from '../ports/agencies.js';
import type { CurrentCatalogue } from '../ports/catalogue.js';
import { countedApart } from './apart.js';
import { breaksOf } from './comparable.js';
import { addGaps, pointsOf } from './compare.js';
import type { Comparison, ComparisonQuery, ComparisonSeries } from './comparison.js';
import type { Held } from './counts.js';
import { formsOf, synonymsOf } from './definition.js';
import { addDoubts } from './doubts.js';
import { figuresOf } from './figures.js';
import type {
  IndicatorDefinition,
  IndicatorDetail,
  IndicatorGroup,
  IndicatorPart,
  IndicatorQuery,
  IndicatorSummary,
} from './model.js';
import { partOf } from './part.js';
import { rankingsOf } from './ranking.js';

/** Milliseconds after which others have their turn. */
const LONG = 20;

/** Indicators across bodies and years: what is known of each, and several beside each other. */
export class Indicators {
  #groups: { from: object; groups: Promise<IndicatorGroup[]> } | undefined;

  constructor(
    private readonly held: (concept: Concept) => Held | Promise<Held>,
    private readonly catalogue: CurrentCatalogue,
    private readonly figures: FigurePort,
  ) {}

  /** Every indicator by subject; counted again only when something was stored. */
  groups(): Promise<IndicatorGroup[]> {
    const from = this.catalogue.current();
    if (this.#groups?.from !== from) {
      const groups = Promise.all(CONCEPT_GROUPS.map((group) => this.#group(group)));
      this.#groups = { from, groups };
    }
    return this.#groups.groups;
  }

  /** One indicator with all of its figures; undefined where there is none with that id. */
  async detail(id: string): Promise<IndicatorDetail | undefined> {
    const concept = conceptById(id);
    if (!concept) return undefined;
    const figures = await figuresOf(this.figures, concept);
    const rankings = rankingsOf(concept, figures);
    return { ...(await this.#definition(concept)), figures, rankings };
  }

  /** The same, of all figures only those that are wanted. */
  async part(id: string, query: IndicatorQuery): Promise<IndicatorPart | undefined> {
    const concept = conceptById(id);
    if (!concept) return undefined;
    return {
      ...(await this.#definition(concept)),
      ...(await partOf(this.figures, concept, query)),
    };
  }

  /** Bodies × years × indicators. */
  async compare(query: ComparisonQuery): Promise<Comparison> {
    const { bodies, unknown } = this.#bodies(query.agencies);
    const concepts = query.indicators.flatMap((id) => conceptById(id) ?? []);
    const years = yearsOf(bodies, query.years);
    const series = await Promise.all(
      concepts.map((concept) => this.#series(concept, bodies, years)),
    );
    return {
      indicators: concepts.map(({ id, label, unit }) => ({ id, label, unit })),
      agencies: bodies.map(({ name }) => name),
      years,
      series: series.flat(),
      apart: concepts.flatMap((concept, index) =>
        countedApart(concept, series[index] ?? []) ? concept.id : [],
      ),
      unknown: {
        indicators: query.indicators.filter((id) => conceptById(id) === undefined),
        agencies: unknown,
      },
    };
  }

  async #series(
    concept: Concept,
    bodies: readonly AgencyEntry[],
    years: readonly number[],
  ): Promise<ComparisonSeries[]> {
    if (bodies.length === 0) return [];
    const agencies = bodies.map(({ name }) => name);
    const figures = await figuresOf(this.figures, concept, { agencies, years });
    await addDoubts(this.figures, figures);
    const series = bodies.map(({ name, reports }) => {
      const own = figures.filter(({ agency }) => agency === name);
      const byYear = new Map(own.map((figure) => [figure.year, figure]));
      const reported = new Set(reports.map(({ year }) => year));
      const points = pointsOf(concept, years, byYear, reported);
      return { indicator: concept.id, agency: name, points };
    });
    const [first, ...others] = series;
    for (const { points } of others) addGaps(concept, first?.points ?? [], points);
    return series;
  }

  /**
   * Lets others have their turn when it takes long, and only then: where many wait, each turn is long, and one for
   * every indicator would be seconds.
   */
  async #group({ id, label, concepts }: ConceptGroup): Promise<IndicatorGroup> {
    const indicators: IndicatorSummary[] = [];
    let since = performance.now();
    for (const concept of concepts) {
      indicators.push(await this.#summary(concept));
      if (performance.now() - since < LONG) continue;
      await nextTurn();
      since = performance.now();
    }
    return { id, label, indicators };
  }

  async #definition(concept: Concept): Promise<IndicatorDefinition> {
    const group = CONCEPT_GROUPS.find(({ concepts }) => concepts.some((one) => one === concept));
    return {
      ...(await this.#summary(concept)),
      group: { id: group?.id ?? '', label: group?.label ?? '' },
      synonyms: synonymsOf(concept),
      forms: formsOf(concept),
      breaks: breaksOf(concept),
    };
  }

  async #summary(concept: Concept): Promise<IndicatorSummary> {
    const { id, label, unit } = concept;
    return { id, label, unit, ...(await this.held(concept)) };
  }

  /** The bodies of those names, each once; a name for several is not known to mean one of them. */
  #bodies(names: readonly string[]): { bodies: AgencyEntry[]; unknown: string[] } {
    const all = this.catalogue.current();
    const bodies = new Map<string, AgencyEntry>();
    const unknown: string[] = [];
    for (const name of names) {
      const exact = all.find((one) => one.name === name);
      const named = exact ? [exact.name] : agenciesNamed(all, name);
      const body = named.length === 1 ? all.find((one) => one.name === named[0]) : undefined;
      if (body) bodies.set(body.name, body);
      else unknown.push(name);
    }
    return { bodies: [...bodies.values()], unknown };
  }
}

/** The years that were asked for, or those of the bodies, rising. */
function yearsOf(bodies: readonly AgencyEntry[], asked: readonly number[] | undefined): number[] {
  const own = bodies.flatMap(({ reports }) => reports.map(({ year }) => year));
  return [...new Set(asked ?? own)].sort((one, other) => one - other);
}
