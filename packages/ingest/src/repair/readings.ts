/** How a sign is read, in brackets behind it: 開(kāi). Mirrors of pages add it to traditional letters. */
const READING =
  /(?<=\p{Script=Han})\((?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)/gu;

/** Drops readings; no report prints them. */
export const removeReadings = (text: string): string => text.replace(READING, '');
