import type { Finding, Observation } from '@nianbao/domain';

/** What an indicator is called and counted in. */
export interface Indicator {
  id: string;
  label: string;
  unit: string;
}

/** Why a body has no number for a year, or that it has one. */
export type FigureStatus = Observation['status'];

/** A cell that a figure stands on, with its address in the report. */
export interface FigureCell {
  /** `Observation.id`, an anchor of the report's page. */
  observation: string;
  path: string[];
  column: string | null;
  value: number | null;
  status: FigureStatus;
  /** The printed text. */
  text: string;
}

/** An indicator of one body and year; of several cells it is their sum. */
export interface IndicatorFigure {
  agency: string;
  year: number;
  report: string;
  form: string | null;
  /** Null unless every cell has a number: a sum over a blank is no sum. */
  value: number | null;
  unit: string;
  status: FigureStatus;
  derivation: Observation['derivation'];
  approximate: boolean;
  cells: FigureCell[];
  /** What the checks found out about it, contradictions and doubts; only where figures are compared. */
  doubts?: Finding[];
}

/** An indicator in the list of all. */
export interface IndicatorSummary extends Indicator {
  /** Reports, and bodies, that have a number for it. */
  reports: number;
  agencies: number;
  /** First and last year with a number; null where there is none. */
  years: { first: number; last: number } | null;
}

/** Indicators of one subject. */
export interface IndicatorGroup {
  id: string;
  label: string;
  indicators: IndicatorSummary[];
}

/** A cell of an official form, as the form prints it. */
export interface FormCell {
  path: string[];
  /** Null where the table has but one column of figures. */
  column: string | null;
  unit: string | null;
}

/** An official form and the cells of it that carry an indicator; several are added up. */
export interface IndicatorForm {
  id: string;
  title: string;
  /** The document that prescribes it. */
  document: string;
  years: { first: number; last: number | null };
  /** Empty where the form does not ask for the indicator. */
  cells: FormCell[];
}

/** Two forms between which figures are counted otherwise. */
export interface IndicatorBreak {
  between: [string, string];
  note: string;
}

/** One place of a ranking; equal values share a rank. */
export interface RankedFigure {
  rank: number;
  figure: IndicatorFigure;
}

/** The bodies of one year whose figures are counted alike, the largest first. */
export interface Ranking {
  year: number;
  unit: string;
  forms: string[];
  places: RankedFigure[];
}

/** What an indicator is, and how much there is of it. */
export interface IndicatorDefinition extends IndicatorSummary {
  group: { id: string; label: string };
  /** What people call it. */
  synonyms: string[];
  forms: IndicatorForm[];
  breaks: IndicatorBreak[];
}

/** Which part of an indicator's figures is wanted. */
export interface IndicatorQuery {
  /** Of the rankings; the latest with a number where that year has none. */
  year?: number | undefined;
  /** Bodies in the table of figures, and how many to leave out before them. */
  limit: number;
  offset: number;
}

/** An indicator with a part of what the library has of it. */
export interface IndicatorPart extends IndicatorDefinition {
  /** How many bodies have a figure, a number or not. */
  bodies: number;
  /** Every year and body of some bodies, by body and year. */
  figures: IndicatorFigure[];
  /** The years that have a ranking, the latest first. */
  rankedYears: number[];
  /** Of one year. */
  rankings: Ranking[];
  /** Some bodies that have a number in the most years. */
  longest: string[];
}

/** An indicator with everything the library has of it. */
export interface IndicatorDetail extends IndicatorDefinition {
  /** By body and year. */
  figures: IndicatorFigure[];
  /** The latest year first; more than one of a year where not all are counted alike. */
  rankings: Ranking[];
}
