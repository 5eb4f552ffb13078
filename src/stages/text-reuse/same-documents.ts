import { spanOf } from "../../domain/days/period.js";
import type { Row } from "../../domain/tables.js";
import { copyFrom, type Sameness, sameDocument } from "../../methods/text-reuse/same-document.js";

type Document = Row<"document">;
/** Two documents by their places in the order of time. */
export type Pair = readonly [earlier: number, later: number];

/** Passages are asked for less than a copy must share: they leave out stock phrases and what only moved. */
const passagesFrom = 0.5;
/** A text that its maker gives out again later than this is a statement of its own. */
const daysApart = 7;

/** Pairs whose shared passages cover enough of the shorter that the texts are worth holding against each other word by word. */
export function mayBeCopies(
  passages: readonly { readonly earlier: number; readonly later: number; readonly b: readonly [number, number] }[],
  documents: readonly Pick<Document, "text" | "words">[],
): Pair[] {
  const covered = new Map<string, number>();
  for (const { earlier, later, b } of passages) {
    const key = `${earlier} ${later}`;
    covered.set(key, (covered.get(key) ?? 0) + b[1] - b[0]);
  }
  return [...covered]
    .map(([key, letters]) => ({ pair: key.split(" ").map(Number) as unknown as Pair, letters }))
    .filter(({ pair, letters }) => {
      const [a, b] = pair.map((each) => documents[each]?.text.length ?? 0) as [number, number];
      return letters >= Math.min(a, b) * passagesFrom && Math.min(a, b) >= (Math.max(a, b) * copyFrom.length) / 2;
    })
    .map(({ pair }) => pair)
    .sort((x, y) => x[1] - y[1] || x[0] - y[0]);
}

/**
 * Sources whose document is an earlier one's, each with the first of all that are the same. Each is the same as all the others of its document:
 * of a text that changed a little with every version, the last is not the first, though each is the one before it.
 */
export async function sameDocuments(
  pairs: readonly Pair[],
  documents: readonly Document[],
  sources: ReadonlyMap<string, Row<"source">>,
  remember: (earlier: number, later: number, make: () => Sameness | null) => Promise<Sameness | null>,
): Promise<Row<"same_document">[]> {
  const rows = new Map<number, Row<"same_document">>();
  /** Of each document of origin all that are it, and of each of these the document of origin. */
  const members = new Map<number, number[]>();
  const originOf = new Map<number, number>();
  const isSame = async (earlier: number, later: number): Promise<Sameness | null> => {
    const [a, b] = [documents[earlier], documents[later]] as [Document, Document];
    if (isOtherOccasion(sources.get(a.source), sources.get(b.source))) return null;
    return remember(earlier, later, () => sameDocument(a.text, b.text));
  };
  for (const [earlier, later] of pairs) {
    if (rows.has(later)) continue;
    const same = await isSame(earlier, later);
    if (!same) continue;
    const origin = originOf.get(earlier) ?? earlier;
    const own = members.get(origin) ?? [origin];
    if (
      !(await allOf(
        own.filter((each) => each !== earlier),
        (each) => isSame(...inTime(each, later)),
      ))
    )
      continue;
    members.set(origin, [...own, later]);
    originOf.set(later, origin);
    const { source, file, line } = documents[later] as Document;
    rows.set(later, { source, file, line, of: (documents[origin] as Document).source, ...same });
  }
  return [...rows.values()];
}

async function allOf(list: readonly number[], holds: (each: number) => Promise<unknown>): Promise<boolean> {
  for (const each of list) if (!(await holds(each))) return false;
  return true;
}

function inTime(a: number, b: number): Pair {
  return a < b ? [a, b] : [b, a];
}

/** Two states that read out one text say it twice, and so does who repeats it later: what the case knows of them is held against each other. */
function isOtherOccasion(a: Row<"source"> | undefined, b: Row<"source"> | undefined): boolean {
  if (!a || !b) return true;
  const isRecord = a.format === "jsonl" && b.format === "jsonl";
  if (isRecord && a.authors !== "[]" && b.authors !== "[]" && a.authors !== b.authors) return true;
  const [first, second] = [a, b].map((each) => JSON.parse(each.attributes) as Record<string, unknown>) as [Said, Said];
  if (speaking.some((name) => first[name] !== undefined && second[name] !== undefined && first[name] !== second[name])) return true;
  const [x, y] = [spanOf(a.day ?? ""), spanOf(b.day ?? "")];
  if (!x?.since || !x.until || !y?.since || !y.until) return false;
  const overlaps = x.since <= y.until && y.since <= x.until;
  return !overlaps && Math.abs(Date.parse(x.since) - Date.parse(y.since)) > daysApart * 86_400_000;
}

type Said = Readonly<Record<string, unknown>>;
/** Attributes that say who speaks, or on what occasion. */
const speaking = ["speaker", "country", "iso3", "state", "delegation", "session", "meeting", "year", "issue", "edition"];
