import type { Coding } from "../../domain/coding/coding.js";
import { sameWords, trimmed } from "../../methods/text/same-words.js";
import type { CopiesNote } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { once } from "../opened/reads.js";

/** A coding as far as it matters whether it is there twice. */
interface Place {
  readonly coder: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly accepted?: boolean;
}

/** Documents that are in the case twice, and where the words that are coded in a copy stand in the document that it is. */
export interface Copies {
  /** Of each copy the source whose document it is. */
  readonly of: ReadonlyMap<string, string>;
  /**
   * Codings as of one document: what is coded in a copy counts at the same words of its document, and what one coder coded in both counts once.
   * Words that a copy alone has stay where they are.
   */
  inOne<T extends Place>(codings: readonly T[]): T[];
  /** Documents of which a coder says to be done; done with a copy is done with its document. */
  doneWith(done: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>>;
  /** How many codings of one case count in another text than their own. */
  note(codings: readonly Place[]): CopiesNote | null;
}

type Spot = readonly [start: number, end: number];

export function copiesOf(open: OpenCase): Promise<Copies> {
  return once(open, "copies", () => load(open));
}

async function load({ tables }: OpenCase): Promise<Copies> {
  const rows = await tables.rows<{ source: string; of: string }>("select source, of from same_document order by of, source");
  const of = new Map(rows.map((each) => [each.source, each.of]));
  const spots = new Map<string, Spot>();
  const coded = rows.length
    ? await tables.rows<Pick<Place, "source" | "start" | "end">>(
        `select distinct source, start, "end" from coding
         where source in (select source from same_document union all select of from same_document) order by source, start`,
      )
    : [];
  const bySource = new Map<string, Pick<Place, "source" | "start" | "end">[]>();
  for (const each of coded) bySource.set(each.source, [...(bySource.get(each.source) ?? []), each]);
  for (const origin of new Set(of.values())) {
    const own = rows.filter((each) => each.of === origin && bySource.has(each.source)).map(({ source }) => source);
    if (!own.length) continue;
    const texts = new Map<string, string>();
    for (const source of [origin, ...own]) {
      const [row] = await tables.rows<{ text: string }>("select text from document where source = ?", [source]);
      texts.set(source, row?.text ?? "");
    }
    for (const source of [origin, ...own]) {
      const text = texts.get(origin) ?? "";
      const find = source === origin ? trimmed(text) : sameWords(texts.get(source) ?? "", text);
      for (const { start, end } of bySource.get(source) ?? []) {
        const found = find(start, end);
        if (found) spots.set(keyOf(source, start, end), found);
      }
    }
  }
  return copiesBy(of, spots);
}

/** The same by what is known already: of each copy its document, and of each coded span where its words stand there. */
function copiesBy(of: ReadonlyMap<string, string>, spots: ReadonlyMap<string, Spot>): Copies {
  const spotOf = ({ source, start, end }: Place) => (of.size ? spots.get(keyOf(source, start, end)) : undefined);
  return {
    of,
    inOne: (codings) => (of.size ? inOne(codings, of, spotOf) : [...codings]),
    doneWith: (done) =>
      of.size
        ? new Map([...done].map(([coder, sources]) => [coder, new Set([...sources].flatMap((each) => [each, of.get(each) ?? each]))]))
        : done,
    note: (codings) => {
      const own = codings.filter((each) => of.has(each.source));
      if (!own.length) return null;
      return {
        copies: new Set(own.map(({ source }) => source)).size,
        codings: own.length,
        twice: codings.length - inOne(codings, of, spotOf).length,
        alone: own.filter((each) => !spotOf(each)).length,
      };
    },
  };
}

function inOne<T extends Place>(codings: readonly T[], of: ReadonlyMap<string, string>, spotOf: (each: T) => Spot | undefined): T[] {
  const keyOfWords = (each: T, spot: Spot) => JSON.stringify([of.get(each.source) ?? each.source, ...spot, each.coder, each.category]);
  const isProposal = (each: T) => each.accepted === false;
  const there = new Map<string, T>();
  /** An accepted coding before a proposal, and the document's own before a copy's. */
  const rank = (each: T) => (isProposal(each) ? 2 : 0) + (of.has(each.source) ? 1 : 0);
  for (const each of codings) {
    const spot = spotOf(each);
    const key = spot && keyOfWords(each, spot);
    const other = key === undefined ? undefined : there.get(key);
    if (key !== undefined && (!other || rank(each) < rank(other))) there.set(key, each);
  }
  return codings.flatMap((each): T[] => {
    const spot = spotOf(each);
    if (!spot) return [each];
    const kept = there.get(keyOfWords(each, spot));
    if (kept !== each && (of.has(each.source) || (kept && of.has(kept.source)))) return [];
    return of.has(each.source) ? [{ ...each, source: of.get(each.source) as string, start: spot[0], end: spot[1] }] : [each];
  });
}

function keyOf(source: string, start: number, end: number): string {
  return `${start} ${end} ${source}`;
}

/** What pages that count codings rest on, where documents are there twice. */
export function copiesRest({ of }: Copies): { kind: string; says: string; sql: string; bind: string[] }[] {
  return of.size
    ? [
        {
          kind: "source",
          says: "copies of documents",
          sql: "select source, of, share, length, file, line from same_document order by source",
          bind: [],
        },
      ]
    : [];
}

/** What coders' files as they are now hold of one document twice: the words decide, since what was coded just now has no place in a build. */
export function codedAgain(of: ReadonlyMap<string, string>): (all: readonly Kept[]) => ReadonlySet<Kept> {
  const documents = new Set(of.values());
  return (all) => {
    const again = new Set<Kept>();
    if (!of.size) return again;
    const counted = new Map<string, Map<string, Kept[]>>();
    for (const each of all) {
      const document = of.get(each.source) ?? each.source;
      if (!documents.has(document) || each.category === null) continue;
      const key = JSON.stringify([document, each.category, each.exact.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")]);
      const bySource = counted.get(key) ?? new Map<string, Kept[]>();
      counted.set(key, bySource.set(each.source, [...(bySource.get(each.source) ?? []), each]));
    }
    for (const bySource of counted.values()) {
      // As often as the text has them that has them most often, its document before a copy.
      const [, ...rest] = [...bySource].sort(([a, some], [b, more]) => more.length - some.length || Number(of.has(a)) - Number(of.has(b)));
      for (const [, list] of rest) for (const each of list) again.add(each);
    }
    return again;
  };
}

type Kept = Pick<Coding, "source" | "exact" | "category">;
