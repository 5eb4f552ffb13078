import type { EditStep } from "../../../pages/edit.js";

/** What some words of a source do to a claim, as it is written into claims.yaml. */
export interface Given {
  readonly stance: "asserts" | "denies";
  readonly source: string;
  readonly quote: string;
  /** An actor's id or a name; empty where the source itself speaks. */
  readonly by: string;
  /** A letter, or empty for the grade of the source. */
  readonly grade: string;
  /** Whether the speaker gains from being believed; null as actors.yaml says. */
  readonly interested: boolean | null;
  readonly note: string;
}

/** A claim as it stands in the file. */
interface Written {
  readonly id?: unknown;
  readonly evidence?: unknown;
}

/** The claims of the file, by their places; none where it has no list. */
export function writtenClaims(says: unknown): readonly Written[] {
  const claims = (says as { claims?: unknown } | null)?.claims;
  return Array.isArray(claims) ? (claims as readonly Written[]) : [];
}

/** The words as evidence of a claim that stands in the file; undefined where it does not stand there. */
export function evidenceStep(claims: readonly Written[], id: string, given: Given): EditStep | undefined {
  const index = claims.findIndex((each) => each.id === id);
  if (index < 0) return undefined;
  const value = evidenceOf(given);
  return Array.isArray(claims[index]?.evidence)
    ? { add: ["claims", index, "evidence"], value }
    : { set: ["claims", index, "evidence"], value: [value] };
}

/** A new claim with the words as its first evidence. */
export function claimStep(claims: readonly Written[], says: string, given: Given): { readonly id: string; readonly step: EditStep } {
  const id = nextId(claims);
  return { id, step: { add: ["claims"], value: { id, says, kind: "factual", evidence: [evidenceOf(given)] } } };
}

function evidenceOf({ stance, source, quote, by, grade, interested, note }: Given): Record<string, unknown> {
  return {
    ...(stance === "denies" && { stance }),
    ...(by && { by }),
    source,
    quote,
    ...(grade && { grade }),
    ...(interested !== null && { interested }),
    ...(note && { note }),
  };
}

/** The next number behind the letters that most claims bear: k12 after k1 to k11. */
export function nextId(claims: readonly Written[]): string {
  const ids = claims.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
  const numbered = ids.flatMap((id) => {
    const [, letters, digits] = /^(\p{L}{0,40})(\d{1,9})$/u.exec(id) ?? [];
    return letters === undefined ? [] : [{ letters, number: Number(digits) }];
  });
  const counts = new Map<string, number>();
  for (const { letters } of numbered) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const letters = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "k";
  const last = Math.max(0, ...numbered.filter((each) => each.letters === letters).map(({ number }) => number));
  return `${letters}${last + 1}`;
}

/** Claims that have all words that were typed, those with the most at their beginnings first; all where nothing was typed. */
export function claimsLike<T extends { readonly id: string; readonly says: string }>(all: readonly T[], typed: string): readonly T[] {
  const words = plain(typed).split(" ").filter(Boolean);
  if (!words.length) return all;
  const rank = ({ id, says }: T) => {
    const text = ` ${plain(says)}`;
    if (plain(id) === words.join(" ")) return words.length + 1;
    return words.every((word) => text.includes(word)) ? words.filter((word) => text.includes(` ${word}`)).length : -1;
  };
  return all
    .map((each) => ({ each, rank: rank(each) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ each }) => each);
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
