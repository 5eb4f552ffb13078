/** One directed signed tie. */
export type SignedArc = readonly [from: number, to: number, sign: number];

/** Where the ties of each MAN type stand, in the order u→v, v→u, u→w, w→u, v→w, w→v. Holland & Leinhardt (1970). */
const layouts: Readonly<Record<string, string>> = {
  "000000": "003",
  "000010": "012",
  "000011": "102",
  "011000": "021C",
  "010100": "021U",
  "101000": "021D",
  "010011": "111U",
  "100011": "111D",
  "001111": "201",
  "100110": "030C",
  "010110": "030T",
  "010111": "120U",
  "101011": "120D",
  "011011": "120C",
  "111011": "210",
  "111111": "300",
};
/** The six ways to name the actors of a triad: places of its ties. */
const namings = [
  [0, 1, 2, 3, 4, 5],
  [2, 3, 0, 1, 5, 4],
  [1, 0, 4, 5, 2, 3],
  [4, 5, 1, 0, 3, 2],
  [3, 2, 5, 4, 0, 1],
  [5, 4, 3, 2, 1, 0],
] as const;
/** Of several spellings of one type, minus stands where these add up to least; signnet spells five types otherwise. */
const ranks = [1, 9, 3, 81, 27, 243] as const;
const otherwise: Readonly<Record<string, string>> = {
  "00PNNP": "00NPPN",
  "0P0NNP": "0N0PPN",
  NPPNNP: "PNNPPN",
  NPNNNP: "NNNPPN",
  PNNNNP: "NPNPNN",
};
const letters = ["0", "P", "N"] as const;
const labels = Array.from({ length: 729 }, (_, code) =>
  labelOf(Array.from({ length: 6 }, (_, place) => Math.floor(code / 3 ** place) % 3)),
);

function labelOf(ties: readonly number[]): string {
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  let type = "";
  for (const naming of namings) {
    const named = naming.map((place) => ties[place] as number);
    const found = layouts[named.map((tie) => (tie ? "1" : "0")).join("")];
    if (!found) continue;
    const rank = named.reduce((sum, tie, place) => sum + (tie === 2 ? (ranks[place] as number) : 0), 0);
    if (rank >= least) continue;
    least = rank;
    type = found;
    best = named.map((tie) => letters[tie]).join("");
  }
  return `${type}-${otherwise[best] ?? best}`;
}

/**
 * All triads of a directed signed graph by type: MAN type and signs, spelt as in signnet (“300-PPNPNP”); types that do not occur are
 * left out. Ties of an actor with itself and pairs named twice with other signs are refused. Batagelj & Mrvar (2001): O(m Δ).
 */
export function directedTriadCensus(n: number, arcs: readonly SignedArc[]): Readonly<Record<string, number>> {
  const ties: Map<number, number>[] = Array.from({ length: n }, () => new Map());
  const put = (i: number, j: number, place: 0 | 1, sign: number) => {
    const list = ties[i] as Map<number, number>;
    const held = list.get(j) ?? 0;
    const old = place === 0 ? held % 3 : Math.floor(held / 3);
    if (old !== 0 && old !== sign) throw new RangeError(`the tie ${i} → ${j} has both signs`);
    if (old === 0) list.set(j, held + (place === 0 ? sign : 3 * sign));
  };
  for (const [i, j, given] of arcs) {
    if (!Number.isInteger(i) || !Number.isInteger(j) || i < 0 || j < 0 || i >= n || j >= n || i === j || !given) {
      throw new RangeError(`the tie ${i} → ${j} (${given}) is not one of ${n} actors`);
    }
    const sign = given > 0 ? 1 : 2;
    put(i, j, 0, sign);
    put(j, i, 1, sign);
  }
  const counts = new Float64Array(729);
  const pair = (i: number, j: number) => (ties[i] as Map<number, number>).get(j) ?? 0;
  let seen = 0;
  for (let v = 0; v < n; v++) {
    for (const [u, between] of ties[v] as Map<number, number>) {
      if (u < v) continue;
      const near = new Set([...(ties[v] as Map<number, number>).keys(), ...(ties[u] as Map<number, number>).keys()]);
      near.delete(u);
      near.delete(v);
      counts[between] = (counts[between] as number) + (n - near.size - 2);
      seen += n - near.size - 2;
      for (const w of near) {
        if (!(u < w || (v < w && w < u && pair(v, w) === 0))) continue;
        const code = between + 9 * pair(v, w) + 81 * pair(u, w);
        counts[code] = (counts[code] as number) + 1;
        seen++;
      }
    }
  }
  counts[0] = (n * (n - 1) * (n - 2)) / 6 - seen;
  const census: Record<string, number> = {};
  counts.forEach((count, code) => {
    if (count > 0) census[labels[code] as string] = (census[labels[code] as string] ?? 0) + count;
  });
  return census;
}
