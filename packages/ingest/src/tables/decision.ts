import type { LineReadings, Reading } from './readings.js';

/** What the search decided for one line. */
export interface Decision {
  readings: LineReadings;
  /** The one reading, or undefined when none or several are left. */
  chosen: Reading | undefined;
  /** Readings that are equally good; one of them is printed. */
  open: Reading[];
  reason: 'decided' | 'none' | 'ambiguous' | 'budget';
  /** True where readings are left that hold every relation of its lines: nothing in them is misprinted. */
  holds?: boolean;
  /** True when it was the year before or after that decided. */
  byYears?: true;
}
