/** A column of numbers. */
type Numbers = Uint8Array | Uint32Array;

/** Gives the part of a column that begins at a place: at least so many items, where there are as many. */
export type ReadPart = (start: number, least: number) => Numbers;

/** A column of a segment that is read from its beginning to its end; no more of it than a part is in memory. */
export class ForwardColumn {
  #part: Numbers = new Uint8Array();
  #start = 0;
  #end = 0;

  constructor(
    readonly length: number,
    private readonly read: ReadPart,
  ) {}

  /** A column that is in memory. */
  static of(array: Numbers): ForwardColumn {
    return new ForwardColumn(array.length, (start) => array.subarray(start));
  }

  /** The item at a place that is not before the last one asked for. */
  at(place: number): number {
    if (place >= this.#end) this.#fill(place, 1);
    return this.#part[place - this.#start] ?? 0;
  }

  /** The bytes from such a place on as characters, which compare as the bytes do. */
  characters(start: number, end: number): string {
    if (end > this.#end) this.#fill(start, end - start);
    const { buffer, byteOffset } = this.#part;
    const bytes = Buffer.from(buffer, byteOffset + start - this.#start, end - start);
    return bytes.toString('latin1');
  }

  #fill(start: number, least: number): void {
    this.#part = this.read(start, least);
    this.#start = start;
    this.#end = start + this.#part.length;
  }
}
