import { type Matrix, rowSums } from "./interdependence.js";

/** Ties that leave a group by the ties of its smaller side, 0 closed to 1; null where a side has none. */
export function conductance(matrix: Matrix, n: number, members: readonly number[]): number | null {
  return among(matrix, n, rowSums(matrix, n), members);
}

/** The ties that leave a group are all of its members' ties less those among them. */
function among(matrix: Matrix, n: number, sums: ArrayLike<number>, members: readonly number[]): number | null {
  let inside = 0;
  let within = 0;
  for (const i of members) {
    inside += sums[i] as number;
    for (const j of members) if (i !== j) within += matrix[i * n + j] as number;
  }
  let whole = 0;
  for (let i = 0; i < n; i++) whole += sums[i] as number;
  const smaller = Math.min(inside, whole - inside);
  return smaller > 1e-12 * whole ? Math.max(0, inside - within) / smaller : null;
}

/** Share of random groups of as many actors that are at least as closed; null where the group has no conductance. */
export function conductanceAgainstChance(
  matrix: Matrix,
  n: number,
  members: readonly number[],
  { random, draws = 1000 }: { readonly random: () => number; readonly draws?: number },
): number | null {
  const sums = rowSums(matrix, n);
  const own = among(matrix, n, sums, members);
  if (own === null) return null;
  const order = Array.from({ length: n }, (_, i) => i);
  let asClosed = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < members.length; at++) {
      const other = at + Math.floor(random() * (n - at));
      const held = order[at] as number;
      order[at] = order[other] as number;
      order[other] = held;
    }
    const each = among(matrix, n, sums, order.slice(0, members.length));
    if (each !== null && each <= own + 1e-12) asClosed++;
  }
  return (1 + asClosed) / (1 + draws);
}

/** W(C, C′) / √(W(C, C) W(C′, C′)): how close two complexes are to a supercomplex; null where one has no ties inside. METHODS §2, step 6. */
export function supercomplexTie(w: Matrix, n: number, a: readonly number[], b: readonly number[]): number | null {
  const between = (left: readonly number[], right: readonly number[]) => {
    let sum = 0;
    for (const i of left) for (const j of right) if (i !== j) sum += w[i * n + j] as number;
    return sum;
  };
  const inside = between(a, a) * between(b, b);
  return inside > 0 ? between(a, b) / Math.sqrt(inside) : null;
}

/** Whether a group holds together by contiguity (any entry but 0). */
export function isConnected(contiguity: Matrix, n: number, members: readonly number[]): boolean {
  const left = new Set(members);
  const first = members[0];
  if (first === undefined) return false;
  const stack = [first];
  left.delete(first);
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    for (const j of left) {
      if (!contiguity[i * n + j]) continue;
      left.delete(j);
      stack.push(j);
    }
  }
  return left.size === 0;
}
