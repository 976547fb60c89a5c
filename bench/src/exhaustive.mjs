/** What the best passages must be: every passage scored by the published formula, all of them sorted. */
import { generatePassages, questions } from './generate-passages.mjs';

/**
 * The best passages of each question.
 *
 * @param {number} passages
 * @param {number} limit
 */
export function exhaustiveTops(passages, limit) {
  const asked = questions();
  const wanted = new Map([...new Set(asked.flat())].map((term) => [term, []]));
  const lengths = [];
  for (const { terms } of generatePassages(passages)) {
    for (const term of terms) wanted.get(term)?.push(lengths.length);
    lengths.push(terms.length);
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return asked.map((terms) => exhaustiveTop(terms, wanted, lengths, average).slice(0, limit));
}

function exhaustiveTop(terms, wanted, lengths, average) {
  const scores = new Float64Array(lengths.length);
  for (const term of terms) {
    const frequencies = countEach(wanted.get(term));
    const weight = idf(lengths.length, frequencies.size);
    for (const [passage, frequency] of frequencies) {
      scores[passage] += termScore(weight, frequency, lengths[passage], average);
    }
  }
  return Array.from(scores, (score, passage) => ({ passage, score: Math.fround(score) })).sort(
    (one, other) => other.score - one.score || one.passage - other.passage,
  );
}

function countEach(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function idf(passages, holding) {
  return Math.fround(Math.log(1 + (passages - holding + 0.5) / (holding + 0.5)));
}

function termScore(weight, frequency, length, average) {
  const f = Math.fround;
  const relative = f(f(f(0.75) * storedLength(length)) / f(average));
  const inverse = f(1 / f(f(1.2) * f(f(1 - f(0.75)) + relative)));
  return f(weight - f(weight / f(1 + f(frequency * inverse))));
}

// One byte holds a length: 24 exact values, then four significant bits of what exceeds 24.
function storedLength(length) {
  const excess = Math.max(0, length - 24);
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(excess || 1)) - 3);
  return length - (excess % unit);
}
