/**
 * A reader who kept every figure that was ever published and subtracts them from each other in every
 * way there is. Unknown to the reader is how many answers came in each place: between two looks, in a
 * group. A figure tells what some places hold together; what the reader can work out is what figures
 * add up to when each is taken any number of times: their linear span.
 */

/** Places that are counted together. */
export type Places = ReadonlySet<string>;

/** Numbers are counted modulo a prime, so that nothing is lost to rounding. */
const PRIME = 32_749;

export class Reader {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #rows: { readonly lead: number; readonly row: Int32Array }[] = [];

  /** `spokenOf` is all that will be learned or asked: places that always come together are one. */
  constructor(spokenOf: readonly Places[]) {
    this.#columns = columnsOf(spokenOf);
    this.#width = new Set(this.#columns.values()).size;
  }

  /** Learns what some places hold together; beside others, that they hold as many. */
  learn(places: Places, others: Places = new Set()): void {
    const row = this.#rest(places, others);
    const lead = row.findIndex((number) => number !== 0);
    if (lead < 0) return;
    const scale = inverse(row[lead] ?? 0);
    this.#rows.push({ lead, row: row.map((number) => (number * scale) % PRIME) });
  }

  /** Can the reader tell how many answers the places hold together? */
  knows(places: Places): boolean {
    return this.#rest(places, new Set()).every((number) => number === 0);
  }

  /** What is left of a sum when all that is known of it is taken away. */
  #rest(places: Places, others: Places): Int32Array {
    const rest = new Int32Array(this.#width);
    const put = (names: Places, number: number) => {
      for (const name of names) rest[this.#columns.get(name) ?? -1] = number;
    };
    put(places, 1);
    put(others, PRIME - 1);
    for (const { lead, row } of this.#rows) {
      const times = PRIME - (rest[lead] ?? 0);
      if (times === PRIME) continue;
      for (let column = lead; column < rest.length; column += 1) {
        rest[column] = ((rest[column] ?? 0) + times * (row[column] ?? 0)) % PRIME;
      }
    }
    return rest;
  }
}

/** Places that are in the same sums share a column. */
function columnsOf(sums: readonly Places[]): ReadonlyMap<string, number> {
  const signs = new Map<string, string>();
  for (const [index, sum] of sums.entries()) {
    for (const place of sum) signs.set(place, `${signs.get(place) ?? ''} ${index}`);
  }
  const columns = new Map([...new Set(signs.values())].map((sign, index) => [sign, index]));
  return new Map([...signs].map(([place, sign]) => [place, columns.get(sign) ?? 0]));
}

/** The number that times `number` is 1 (Fermat). */
function inverse(number: number): number {
  let [result, base] = [1, number];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
