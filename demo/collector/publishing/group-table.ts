/**
 * What the figures of groups let a reader work out. In one year of one context key they are a table:
 * a row for each month, which adds up to the month's whole figure, and a column for each value, whose
 * months add up to quarters and whose quarters add up to the year. The cells that are withheld are
 * the unknowns, and each stands in exactly two sums. So they are the edges of a graph, whose nodes
 * are the sums: answers moved out of one cell and into another along a circle of it change no sum.
 *
 * A withheld cell is hidden as long as so many answers can be moved into it from others, round such
 * circles, that it might hold them for all that the reader knows. (L. H. Cox, Journal of the American
 * Statistical Association 75 (1980), 377–385, on suppressed cells; the most that can be moved is a
 * maximum flow: L. R. Ford and D. R. Fulkerson, Canadian Journal of Mathematics 8 (1956), 399–404.)
 * The reader is taken to know every whole figure, even those that are withheld as well.
 */

/** A cell that is not public, between the two sums that it belongs to. */
export interface Cell {
  /** It adds to this sum what it takes from the other. */
  readonly from: string;
  readonly to: string;
  /** The answers that it holds. */
  readonly size: number;
}

/** A cell to hide. */
export interface Secret<C extends Cell> {
  readonly cell: C;
  /** The answers that it must seem able to hold; no more than it does: it must seem able to hold fewer. */
  readonly atLeast: number;
}

/** Which cells keep a secret: without one of them it may be told. */
export type Guards<C extends Cell> = ReadonlySet<C>;

/** The cells that keep the secret among `cells`, which are all that are not public; none where it is told. */
export function guardsOf<C extends Cell>(
  { cell, atLeast }: Secret<C>,
  cells: readonly C[],
): Guards<C> | undefined {
  const needed = atLeast - cell.size;
  const moves = needed > 0 ? { cell, needed, more: true } : { cell, needed: 1, more: false };
  const beside = new Map<string, C[]>();
  for (const each of cells) {
    for (const sum of [each.from, each.to]) {
      const others = beside.get(sum);
      if (others) others.push(each);
      else beside.set(sum, [each]);
    }
  }
  return moved(moves, beside);
}

/** One cell on the way round: more answers in it, or fewer. */
interface Step<C> {
  readonly cell: C;
  readonly more: boolean;
}

interface Moves<C> extends Step<C> {
  readonly needed: number;
}

/** The cells through which the answers needed can be moved into the cell, or out of it. */
function moved<C extends Cell>(
  moves: Moves<C>,
  beside: ReadonlyMap<string, readonly C[]>,
): Guards<C> | undefined {
  const held = new Map<C, number>();
  const left = (cell: C) => cell.size + (held.get(cell) ?? 0);
  const guards = new Set<C>([moves.cell]);
  let { needed } = moves;
  while (needed > 0) {
    const way = wayRound(moves, beside, left);
    if (!way) return undefined;
    const givers = way.filter(({ more }) => !more).map(({ cell }) => left(cell));
    const answers = Math.min(needed, ...givers);
    for (const { cell, more } of way) {
      held.set(cell, (held.get(cell) ?? 0) + (more ? answers : -answers));
      guards.add(cell);
    }
    needed -= answers;
  }
  return guards;
}

/** The shortest way from the one sum of the cell back to the other. */
function wayRound<C extends Cell>(
  moves: Moves<C>,
  beside: ReadonlyMap<string, readonly C[]>,
  left: (cell: C) => number,
): readonly Step<C>[] | undefined {
  const { from, to } = moves.cell;
  const [start, end] = moves.more ? [to, from] : [from, to];
  const ways = new Map<string, readonly Step<C>[]>([[start, []]]);
  for (const [sum, way] of ways) {
    if (sum === end) return way;
    for (const cell of beside.get(sum) ?? []) {
      const more = cell.from === sum;
      const next = more ? cell.to : cell.from;
      if (cell === moves.cell || ways.has(next) || (!more && left(cell) === 0)) continue;
      ways.set(next, [...way, { cell, more }]);
    }
  }
  return undefined;
}
