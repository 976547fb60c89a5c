/** What the share of an indicator is a share of, by how its id begins; the first line that fits counts. */
export const WHOLES: readonly (readonly [part: RegExp, whole: string])[] = [
  [/^review-/, 'review'],
  [/^litigation-direct-/, 'litigation-direct'],
  [/^litigation-after-review-/, 'litigation-after-review'],
  [/^litigation-(?!complaints)/, 'litigation'],
  [/^concluded-/, 'concluded'],
  [/^staff-/, 'staff'],
  [/^disclosed-/, 'disclosed'],
  [/^received-/, 'received'],
  [/^press-conferences-/, 'press-conferences'],
  [/^interviews-/, 'interviews'],
  [/^(?:granted|partly-granted|refused|unavailable|dismissed|concluded|answered)$/, 'received'],
];
