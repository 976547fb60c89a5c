/** How near to what it is about a fact must be told: in its clause, its sentence or its passage. */
export type Within = 'clause' | 'sentence' | 'passage';

/** A kind of fact that is told in words, not in figures. */
export interface FactKind {
  /** Its name in code. */
  id: string;
  /** Words of the question that ask for it. */
  cues: readonly string[];
  /** Words of the question that change nothing: 咨询电话 is the telephone. */
  ignore?: readonly string[];
  /** What must be told; nothing means that any sentence of the subject does. Its groups are the answer itself. */
  tells?: RegExp;
  within: Within;
  /** Words of a section title that is about it. */
  titles?: readonly string[];
  /** Words to search by beside those of the question. */
  near?: readonly string[];
  /** It is told of the body: nothing else need be named. */
  ofBody?: true;
  /** A sentence of plans may tell it. */
  plans?: true;
  /** Never asked for with a figure: read before the table. */
  first?: true;
  /** Looked for in the printed text, with its quotation marks. */
  asPrinted?: true;
  /** It is a name, which must stand beside what it names. */
  names?: true;
  /** Sentences that tell it are given together. */
  all?: true;
}

/** The words of a line, as data is easiest to proof-read. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Verbs of holding something, which change nothing where a time or a place is asked for. */
export const HOLDS = list(
  '举行 举办 召开 开展 组织 进行 发布了 发布的 开的 办的 开 办 搞 分别 都 具体 是在',
);
