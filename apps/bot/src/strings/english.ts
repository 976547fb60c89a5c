import type { CHINESE } from './chinese.js';

/** What a person reads in English. */
export const ENGLISH: typeof CHINESE = {
  introduction:
    'I read annual reports on government information disclosure, and answer with their figures and words.',
  files:
    'Send me a report (Word, PDF, a web page, Excel, text) and I check it and tell you what does not agree; the file is not kept.',
  commands:
    'Send “reports” for the list of reports, “compare” for examples, “about”, “reset” to start again, “help” for this.',
  examples: 'Just ask, for example:',
  numberedExamples: 'Just ask, for example (or reply with a number):',
  noReport: 'There are no reports yet: the operator has to take some in first (nianbao ingest).',
  reports: (count) => `${count} ${count === 1 ? 'report' : 'reports'}:`,
  reportLine: (agency, years) => `${agency}: ${years}`,
  moreBodies: (count) => `… and ${count} more bodies.`,
  allReports: 'All reports',
  compare: 'Name bodies, years and what to compare; three figures or more are drawn as a chart.',
  compareExamples: 'For example:',
  numberedCompareExamples: 'For example (reply with a number):',
  noCompare:
    'There is too little to compare: it takes reports of one body over several years, or of several bodies in one year.',
  about: [
    'nianbao is open source: it reads annual reports on government information disclosure, checks their figures and answers questions with evidence.',
    'Every figure is printed in a report or computed from figures that the answer shows; a blank is never 0, and what is not there is said not to be there.',
    'What you say is not logged; the last few questions are kept for a while, so that “and 2019?” is understood. “reset” erases them.',
  ],
  aboutReports: (count, bodies, first, last) =>
    `${count} reports of ${bodies} bodies, ${first === last ? first : `${first} to ${last}`}.`,
  site: 'Web site',
  reset: 'All right, we start again. What would you like to know?',
  talk: {
    complaint:
      'I am sorry that I was no help. Please name the body, the year and what you would like to know, or send “help”.',
    doubt:
      'Every figure is printed in a report or computed from figures that the answer shows. “Source” quotes the report itself: please go by that. Where a report contradicts itself, the answer says so.',
    thanks: 'You are welcome. Ask whenever you like.',
    farewell: 'Goodbye. Ask whenever you like.',
    praise: 'Thank you. Ask whenever you like.',
    assent: 'All right. Ask whenever you like.',
  },
  wordless: 'I am here. Please type your question, or send “help”.',
  unknownCommand: 'There is no such command. Send “help”.',
  other:
    'I cannot understand voice, pictures or stickers: please type the question, or send the report as a file.',
  tooLong: (limit) => `That is too long: at most ${limit} characters, please.`,
  slowDown: (seconds) => `That is too fast for me: please ask again in ${seconds} seconds.`,
  noSuchOption: (count) =>
    count === 1
      ? 'There is one option: reply 1, or ask a question.'
      : `Reply with a number from 1 to ${count}, or ask a question.`,
  noOptions: 'There is nothing to choose from now: please ask a question.',
  tryThese: 'You could ask:',
  numberedTryThese: 'You could ask (or reply with a number):',
  everyYear: 'and in every year?',
  noChart: 'It takes three figures or more to draw a chart: there are fewer here.',
  failed: 'Sorry, that did not work. Please try again later.',
  note: (text) => `Note: ${text}`,
  evidence: (agency, year, section, quote) =>
    `Source: ${agency}, report of ${year}${section === '' ? '' : `, ${section}`}: “${quote}”`,
  moreEvidence: (count) => `(and ${count} more places)`,
  choose: 'Which do you mean?',
  numberedChoose: 'Which do you mean? Reply with a number:',
  next: 'You could ask next:',
  numberedNext: 'You could ask next (reply with a number):',
  moreOptions: (count) => `(${count} more are not shown: please be more specific)`,
  yearLabel: (year) => String(year),
  yearSeparator: ', ',
  chartLanguage: 'en',
  chartNote: 'Figures from the annual reports',
  fileTooLarge: (megabytes) => `That file is too large: at most ${megabytes} MB.`,
  fileNotHad: 'I could not get that file: please send it again.',
  fileUnread: (name, reason) => `${name} could not be checked: ${reason}`,
  fileRead: (name, agency, year, figures) =>
    `${name}: ${agency}, report of ${year}, ${figures} figures read. The file is not kept.`,
  fileBefore: (year) => `Held against the report of ${year} in the library.`,
  fileClean: 'Nothing was found.',
  fileFindings: (counts) => `Found: ${counts}.`,
  findingsSeparator: ', ',
  severityCount: { error: 'contradictions', warning: 'doubtful', info: 'notes' },
  countOf: (label, count) => `${count} ${label}`,
  finding: (number, severity, message, where) =>
    `${number}. ${severity}: ${message}${where === '' ? '' : ` (${where})`}`,
  moreFindings: (count) => `… and ${count} more.`,
  buttonTooOld: 'That message is too old: please send me the question.',
  asked: (question) => `Question: ${question}`,
  inlineHelp: 'See what can be asked',
  findingsFile: 'findings.csv',
  findingsHeads: ['severity', 'code', 'message', 'where', 'figures'],
};
