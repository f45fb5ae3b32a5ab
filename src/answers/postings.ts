/** What one key says in the records that hold it, while it is being counted. */
interface Row {
  records: number[];
  values: number[];
}

/** For each key the records that hold it, in their order, and how much it says there: all in two arrays of numbers, one row after another. */
export class Postings {
  readonly #rows = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #records: Uint32Array;
  readonly #values: Float64Array;

  constructor(rows: ReadonlyMap<string, Row>) {
    const size = [...rows.values()].reduce((sum, row) => sum + row.records.length, 0);
    this.#starts = new Uint32Array(rows.size + 1);
    this.#records = new Uint32Array(size);
    this.#values = new Float64Array(size);
    let start = 0;
    for (const [key, { records, values }] of rows) {
      this.#records.set(records, start);
      this.#values.set(values, start);
      start += records.length;
      this.#rows.set(key, this.#rows.size);
      this.#starts[this.#rows.size] = start;
    }
  }

  has = (key: string): boolean => this.#rows.has(key);

  /** How many records hold a key. */
  count(key: string): number {
    const row = this.#rows.get(key);
    return row === undefined ? 0 : (this.#starts[row + 1] ?? 0) - (this.#starts[row] ?? 0);
  }

  each(key: string, visit: (record: number, value: number) => void): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    const end = this.#starts[row + 1] ?? 0;
    for (let i = this.#starts[row] ?? 0; i < end; i++) visit(this.#records[i] ?? 0, this.#values[i] ?? 0);
  }
}
