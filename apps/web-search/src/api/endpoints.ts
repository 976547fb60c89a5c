import type { Site } from '../site.js';
import { checkEndpoints } from './check.js';
import { comparisonEndpoints } from './comparison.js';
import type { Endpoint } from './endpoint.js';
import { indicatorEndpoints } from './indicators.js';
import { observationEndpoints } from './observations.js';
import { questionEndpoints } from './questions.js';
import { reportEndpoints } from './reports.js';

/** Every address of the API; each family in a file of its own. */
export const endpointsOf = (site: Site): Endpoint[] => [
  ...questionEndpoints(site),
  ...reportEndpoints(site),
  ...observationEndpoints(site),
  ...indicatorEndpoints(site),
  ...comparisonEndpoints(site),
  ...checkEndpoints(site),
];
