/** Every benchmark, one after another. */
import { run as passages } from './passages.mjs';

const { exact } = passages();
if (!exact) process.exitCode = 1;
