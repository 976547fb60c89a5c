interface Field<Mark> {
  isCode: boolean;
  code: string;
  begun: Mark;
}

/** What the end of a field means for the text. */
export interface FieldEnd<Mark> {
  code: string;
  /** False where the field never came to a result. */
  hasResult: boolean;
  begun: Mark;
}

/** Fields within fields beyond this are not kept apart: only damaged files have them. */
const DEEPEST = 64;

/** The fields open at a place of the text: codes are not printed, results are. */
export class Fields<Mark> {
  readonly #open: Field<Mark>[] = [];
  #codes = 0;

  /** True where the text at this place is printed. */
  get isPrinted(): boolean {
    return this.#codes === 0;
  }

  begin(begun: Mark): void {
    if (this.#open.length >= DEEPEST) return;
    this.#open.push({ isCode: true, code: '', begun });
    this.#codes++;
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field?.isCode) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field?.isCode) this.#codes--;
    if (field) field.isCode = false;
  }

  end(): FieldEnd<Mark> | undefined {
    const field = this.#open.pop();
    if (field?.isCode) this.#codes--;
    return field && { code: field.code, hasResult: !field.isCode, begun: field.begun };
  }

  /** A code never goes beyond its paragraph: one that does was left open by mistake and would hide all the rest. */
  abandonCodes(): void {
    if (this.#codes === 0) return;
    const results = this.#open.filter((field) => !field.isCode);
    this.#open.splice(0, this.#open.length, ...results);
    this.#codes = 0;
  }
}
