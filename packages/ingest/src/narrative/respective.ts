import { clauseAround } from './clauses.js';
import { shareOf, trimBefore } from './labels.js';
import type { ProseNumber } from './numbers.js';

const RESPECTIVE = '分别';
const ITEM_BORDER = /[、和及与]/;
const VALUE_BORDER = /^\s*(?:[、，,和及与]|以及)\s*$/;
/** Endings of classes: 工业类、房产类企业 has its shared words behind the last 类. */
const CLASS = /[类型级种]/;
/** What stands between 分别 and the first value is short. */
const LONGEST_VERB = 12;

/** The values that follow one another from `at` on, divided by nothing but list signs. */
function valuesFrom(text: string, numbers: readonly ProseNumber[], at: number): ProseNumber[] {
  const values = numbers.slice(at, at + 1);
  for (const number of numbers.slice(at + 1)) {
    const last = values.at(-1) as ProseNumber;
    const joined = VALUE_BORDER.test(text.slice(last.end, number.start));
    if (!joined || number.unit !== last.unit) break;
    values.push(number);
  }
  return values;
}

/** How many letters the end of one item shares with the inside of another. */
function sharedEnd(item: string, last: string): string {
  for (let length = item.length - 1; length >= 1; length--) {
    const end = item.slice(-length);
    if ((length > 1 || CLASS.test(end)) && last.includes(end)) return end;
  }
  return '';
}

/** Words behind the last item that belong to all: 企业审批 in 工业类、房产类企业审批. */
function sharedRest(items: readonly string[]): string {
  const last = items.at(-1) as string;
  const end = sharedEnd(items[0] as string, last);
  return end === '' ? '' : last.slice(last.indexOf(end) + end.length);
}

function itemLabels(front: string, verb: string): string[] {
  const items = trimBefore(front).split(ITEM_BORDER).filter(Boolean);
  const rest = items.length > 1 ? sharedRest(items) : '';
  const predicate = verb.replace(/^占.*$/, '').replace(/^(?:为|是|有|达|约|共)$/, '');
  const labels = items.map((item, at) =>
    at < items.length - 1 ? `${item}${rest}${predicate}` : `${item}${predicate}`,
  );
  return verb.startsWith('占') ? labels.map(shareOf) : labels;
}

/**
 * Labels of figures that 分别 deals out to a list in front of them: the first value counts the first
 * item. Only where there are as many values as items.
 */
export function respectiveLabels(
  text: string,
  numbers: readonly ProseNumber[],
): Map<ProseNumber, string> {
  const labels = new Map<ProseNumber, string>();
  numbers.forEach((number, at) => {
    const clause = clauseAround(text, number);
    const start = Math.max(clause.start, numbers[at - 1]?.end ?? 0);
    const before = text.slice(start, number.start);
    const dealt = before.lastIndexOf(RESPECTIVE);
    const verb = before.slice(dealt + RESPECTIVE.length).trim();
    if (dealt < 0 || verb.length > LONGEST_VERB) return;
    const values = valuesFrom(text, numbers, at);
    const items = itemLabels(before.slice(0, dealt), verb);
    if (values.length < 2 || items.length !== values.length) return;
    values.forEach((value, index) => {
      labels.set(value, items[index] as string);
    });
  });
  return labels;
}
