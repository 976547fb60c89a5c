import { chosenFrom } from './dialogue/choose.js';
import { type Carried, continueFrom, leansBack, NOTHING_CARRIED } from './dialogue/follow.js';
import { MEMORY_DEFAULTS, type MemorySettings, openMemory, type Turn } from './dialogue/memory.js';
import { extended, readState, stateOf } from './dialogue/state.js';
import type { Answer } from './model.js';
import type { AgencyEntry, AnswerPorts } from './ports.js';
import { certainlyAnswered } from './respond/certain.js';
import { nextQuestions } from './respond/next.js';
import { respond } from './respond/respond.js';
import { type Result, result } from './respond/result.js';
import { CHINESE, type Wording } from './respond/wording/chinese.js';
import { ENGLISH } from './respond/wording/english.js';
import { type Language, languageFor } from './respond/wording/language.js';
import { inTraditional } from './respond/wording/traditional.js';
import { explain } from './understand/explain.js';
import { putRight } from './understand/normalised.js';
import { type Plan, planOf } from './understand/plan.js';
import { namedYears, type Query } from './understand/query.js';
import { type Stages, stagesOf } from './understand/stages.js';
import { type Setting, understand } from './understand/understand.js';

/** How a question is asked. */
export interface AskOptions {
  /** Body to assume where the question names none. */
  agency?: string;
  /** Language of the answer to what shows none, such as letters that are no words. Default: simplified Chinese. */
  language?: Language;
  /** Id of a dialogue; without it every question stands alone. */
  conversation?: string;
  /** Told how the question was understood, before it is answered. */
  planned?: (plan: Plan) => void;
}

/** Answers questions over one set of ports. */
export interface Answerer {
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Whether a question by itself has an answer; where the table has the figure, it is not made to find out. */
  answers(question: string): Promise<boolean>;
  /** How a question is understood, stage by stage; answers nothing and remembers nothing. */
  explain(question: string, options?: AskOptions): Promise<Stages>;
  /** What a dialogue is about, as text to be kept and given to {@link Answerer.resume}; undefined where there is none. */
  dialogue(conversation: string): string | undefined;
  /** Takes a dialogue up where {@link Answerer.dialogue} left it; what cannot be read is no dialogue. */
  resume(conversation: string, state: string): Promise<void>;
  /** Forgets what a dialogue was about. */
  forget(conversation: string): void;
}

/** Settings of an answerer, each with its default. */
export interface AnswererSettings {
  memory?: Partial<MemorySettings>;
  /** Today, for 去年. Default: the clock. */
  today?: () => Date;
  /** Longest question in characters. Default 500. */
  longestQuestion?: number;
}

const LONGEST = 500;

/** Bodies that an answer names. */
function namesIn(answer: Answer, agencies: readonly AgencyEntry[]): string[] {
  const { understood, notes, options, next } = answer;
  const text = [answer.answer, understood, ...notes, ...options, ...next].join('\n');
  return agencies.map(({ name }) => name).filter((name) => text.includes(name));
}

/** The question with the body and the years that were carried over. */
const standingAlone = (query: Query, said: string): string => {
  const years = namedYears(query);
  return `${query.agencies.join('、')}${years.length > 0 ? `${years.join('、')}年` : ''}${said}`;
};

/** What was carried over, in words. */
const inWords = ({ agencies, years, concepts }: Carried, wording: Wording): string[] => [
  ...agencies,
  ...(years.length > 0 ? [wording.years(years)] : []),
  ...concepts.map((one) => wording.label(one, undefined, null)),
];

/** What leaned on the turn before and led nowhere is no turn to lean on. */
const leadsOn = (found: Result, query: Query, carried: readonly string[]): boolean =>
  found.status !== 'out_of_scope' &&
  (found.status !== 'no_data' ||
    carried.length === 0 ||
    ['concepts', 'columns'].includes(query.subject.kind));

/** Makes an {@link Answerer}. The same ports, settings and question always give the same answer. */
export function createAnswerer(ports: AnswerPorts, settings: AnswererSettings = {}): Answerer {
  const today = settings.today ?? (() => new Date());
  const longest = settings.longestQuestion ?? LONGEST;
  const memory = openMemory({ ...MEMORY_DEFAULTS, ...settings.memory }, () => today().getTime());

  async function settingFor({ agency }: AskOptions): Promise<Setting> {
    const agencies = await ports.catalogue.agencies();
    return {
      agencies,
      today: today(),
      cut: ports.words,
      ...(agency !== undefined && { agency }),
    };
  }

  const recall = ({ conversation }: AskOptions): Turn | undefined =>
    conversation === undefined ? undefined : memory.recall(conversation);

  /** The query that a question makes, by itself or with the turn before. */
  async function read(question: string, options: AskOptions) {
    const setting = await settingFor(options);
    const before = recall(options);
    const said = chosenFrom(question, before?.options ?? []) ?? question;
    const query = understand(said, setting);
    if (!before || !leansBack(query))
      return { setting, query, carried: NOTHING_CARRIED, trail: [said] };
    const { alone, ...continued } = continueFrom(query, before.query, ports.words);
    const trail = alone ? [standingAlone(continued.query, said)] : extended(before.trail, said);
    return { setting, ...continued, trail };
  }

  async function answer(question: string, options: AskOptions): Promise<Answer> {
    const { setting, query, carried, trail } = await read(question, options);
    options.planned?.(planOf(query));
    const language = await languageFor(question, setting.agencies, options.language);
    const wording = language === 'english' ? ENGLISH : CHINESE;
    const library = { ports, agencies: setting.agencies, wording };
    const found = await respond(library, query);
    const over = inWords(carried, wording);
    if (options.conversation !== undefined && leadsOn(found, query, over))
      memory.remember(options.conversation, { query, options: found.options, trail });
    const slips = found.status === 'answered' ? putRight(question).map(wording.corrected) : [];
    const leant = over.length > 0 ? [wording.carried(over)] : [];
    const notes = [...slips, ...found.notes, ...leant];
    const next = await nextQuestions(library, query, setting);
    const made = { question, ...found, notes, next, understood: explain(query, wording) };
    return language === 'traditional' ? inTraditional(made, namesIn(made, setting.agencies)) : made;
  }

  const refuse = (question: string, refusal: Result): Answer => ({
    question,
    ...refusal,
    next: [],
    understood: '',
  });

  return {
    async ask(question, options = {}) {
      if (question.length > longest)
        return refuse(
          question.slice(0, longest),
          result({ status: 'out_of_scope', answer: CHINESE.tooLong(longest) }),
        );
      return answer(question, options);
    },
    async answers(question) {
      if (question.length > longest) return false;
      const { setting, query } = await read(question, {});
      const library = { ports, agencies: setting.agencies, wording: CHINESE };
      if (await certainlyAnswered(library, query)) return true;
      return (await respond(library, query)).status === 'answered';
    },
    async explain(question, options = {}) {
      const asked = question.slice(0, longest);
      const { query } = await read(asked, options);
      return stagesOf(asked, query);
    },
    dialogue(conversation) {
      const turn = memory.recall(conversation);
      return turn && stateOf(turn);
    },
    async resume(conversation, state) {
      memory.forget(conversation);
      const kept = readState(state);
      // Understood anew: what the library holds may have changed meanwhile.
      for (const question of kept.trail) {
        const { query, trail } = await read(question, { conversation });
        memory.remember(conversation, { query, options: kept.options, trail });
      }
    },
    forget: memory.forget,
  };
}
