/**
 * Passages with the shape of real reports and the words of none. Every passage holds 公开, 信息
 * and 政府; the other words follow Zipf's law, so that a few stand nearly everywhere and most
 * hardly anywhere. The same arguments always give the same passages.
 */
const everywhere = ['公开', '信息', '政府'];
const vocabularySize = 40_000;
const passagesInReport = 40;
const yearsOfAgency = 8;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The invented word of a rank, from 0: two Han characters. */
function wordOfRank(rank) {
  const first = 0x4e00 + Math.floor(rank / 200);
  return String.fromCharCode(first, 0x6000 + (rank % 200));
}

// Inverse of the harmonic distribution: the rank rises exponentially with the random number.
function zipfWord(random) {
  return wordOfRank(Math.floor(vocabularySize ** random()) - 1);
}

/** Passage `number` of a report: its terms (40 to 100) and what it is filtered by. */
export function* generatePassages(count, seed = 1) {
  const random = randomNumbers(seed);
  for (let number = 0; number < count; number += 1) {
    const length = 40 + Math.floor(random() * 60);
    const terms = Array.from({ length }, () => zipfWord(random));
    for (const word of everywhere) {
      for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) terms.push(word);
    }
    yield { terms, attributes: attributesOf(Math.floor(number / passagesInReport)) };
  }
}

function attributesOf(report) {
  const year = 2016 + (report % yearsOfAgency);
  const form = year < 2019 ? 'national-2014' : year < 2021 ? 'national-2019' : 'national-2021';
  return { report: `r${report}`, agency: `a${Math.floor(report / yearsOfAgency)}`, year, form };
}

// Ranks of the words asked for: from words in every second passage to words in a few.
const askedRanks = [
  [300],
  [2000],
  [12, 900],
  [40, 5000],
  [150, 151],
  [3, 20_000],
  [700, 8000],
  [60, 61, 62],
  [1, 2, 400],
  [25, 3000],
  [9000],
  [5, 80, 1300],
  [30_000, 10],
  [500, 501, 502],
  [100, 15_000],
];

/** Fifteen questions: the words of every passage, and some that tell passages apart. */
export function questions() {
  return askedRanks.map((ranks) => [...everywhere, ...ranks.map(wordOfRank)]);
}
