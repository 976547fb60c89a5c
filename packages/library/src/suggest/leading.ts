/** What people ask for most, in the order in which it is offered to one who has named a body or a year. */
export const LEADING: readonly string[] = [
  'received',
  'disclosed',
  'review',
  'litigation',
  'granted',
  'normative-issued',
  'disclosed-website',
  'penalties',
  'licences',
  'trainings',
];
