import { readFileSync, statSync } from "node:fs";
import { type Places, placesIn } from "../../case/codings/places.js";
import { inCase } from "../../case/in-case.js";
import { type CaseFileOf, caseFiles } from "../../case/schema/schema.js";
import type { Coding } from "../../domain/coding/coding.js";
import { theorySlots } from "../../methods/explanations/theory-slots.js";
import type { Placed, Unplaced } from "../../methods/text/anchoring/place-anchor.js";
import { type Positions, positions } from "../../methods/text/code-points.js";
import type { CategoryLine, LostCoding, PlacedCoding, SlotLine } from "../../pages/coding.js";
import { breathing } from "../opened/breathing.js";
import type { OpenCase } from "../opened/open-case.js";
import { codedAgain } from "./copies.js";
import type { CodingsByCategory, KeptLog } from "./store.js";

export type Category = CaseFileOf<"codebook">["categories"][number];

let kept: { readonly stamp: string; readonly categories: readonly Category[] } | undefined;

/** The codebook as it lies on the disk now, if it can be read; else that of the last build. */
export async function categoriesNow(open: OpenCase): Promise<readonly Category[]> {
  const file = inCase(open.case.folder, caseFiles.codebook.path);
  try {
    const { size, mtimeMs } = statSync(file);
    const stamp = `${file} ${size} ${mtimeMs}`;
    if (kept?.stamp === stamp) return kept.categories;
    const { parseLocated } = await import("../../case/yaml/located-yaml.js");
    const yaml = parseLocated(new Uint8Array(readFileSync(file)), caseFiles.codebook.path);
    const found = caseFiles.codebook.schema.safeParse(yaml.value);
    if (found.success) {
      kept = { stamp, categories: found.data.categories };
      return kept.categories;
    }
  } catch {
    // it is not there (yet)
  }
  return open.case.says.codebook.categories;
}

/** Every id that a category bears or bore, with the one that it bears now. */
export function currentIds(categories: readonly Category[]): (id: string | null) => string | null {
  const ids = new Map<string, string>();
  for (const { id, was = [] } of categories) for (const old of was) ids.set(old, id);
  for (const { id } of categories) ids.set(id, id);
  return (id) => (id === null ? null : (ids.get(id) ?? id));
}

interface Used {
  readonly all: number;
  readonly mine: number;
  /** Codings that are one with another, in a copy of its document. */
  readonly twice: number;
  readonly sources: Set<string>;
}

/** How often each category is used in what one may see: counted again where a list of its codings is another one, or the stamp is. */
export function usesKeeper() {
  let kept = new Map<string, { readonly lists: readonly (readonly Coding[])[]; readonly used: Used }>();
  let keptStamp = "";
  return async (
    all: readonly CodingsByCategory[],
    stamp: string,
    me: string | null,
    idOf: (id: string | null) => string | null,
    maySee: (coder: string, source: string) => boolean,
    of: ReadonlyMap<string, string> = new Map(),
  ): Promise<ReadonlyMap<string, Used>> => {
    const own = new Map<string, { readonly coder: string; readonly codings: readonly Coding[] }[]>();
    for (const { coder, byCategory } of all)
      for (const [category, codings] of byCategory) {
        const id = idOf(category) ?? category;
        own.set(id, [...(own.get(id) ?? []), { coder, codings }]);
      }
    const before = stamp === keptStamp ? kept : new Map<string, never>();
    const now = new Map(
      await breathing([...own], ([id, mine]) => {
        const lists = mine.map(({ codings }) => codings);
        const known = before.get(id);
        const isSame = known?.lists.length === lists.length && lists.every((each, index) => each === known.lists[index]);
        return [id, isSame ? known : { lists, used: usedIn(mine, me, maySee, of) }] as const;
      }),
    );
    kept = now;
    keptStamp = stamp;
    return new Map([...now].map(([id, { used }]) => [id, used]));
  };
}

function usedIn(
  all: readonly { readonly coder: string; readonly codings: readonly Coding[] }[],
  me: string | null,
  maySee: (coder: string, source: string) => boolean,
  of: ReadonlyMap<string, string>,
): Used {
  const used = { all: 0, mine: 0, twice: 0, sources: new Set<string>() };
  const againIn = codedAgain(of);
  for (const { coder, codings } of all) {
    const seen = codings.filter((each) => each.accepted && maySee(coder, each.source));
    const again = againIn(seen);
    used.all += seen.length - again.size;
    used.twice += again.size;
    if (coder === me) used.mine += seen.length - again.size;
    for (const { source } of seen) used.sources.add(of.get(source) ?? source);
  }
  return used;
}

export function categoryLine(each: Category, used: Used | undefined): CategoryLine {
  const examples = (each.examples ?? []).map((example) =>
    typeof example === "string"
      ? { quote: example, source: null, not: false, because: null }
      : { quote: example.quote, source: example.source ?? null, not: example.not ?? false, because: example.because ?? null },
  );
  return {
    id: each.id,
    parent: each.parent ?? null,
    name: each.name,
    definition: each.definition,
    include: each.include ?? null,
    exclude: each.exclude ?? null,
    examples: [...(each.example === undefined ? [] : [{ quote: each.example, source: null, not: false, because: null }]), ...examples],
    slot: each.slot ?? null,
    terms: each.terms,
    colour: each.colour ?? null,
    key: each.key ?? null,
    was: each.was ?? [],
    codings: used?.all ?? 0,
    mine: used?.mine ?? 0,
    sources: used?.sources.size ?? 0,
  };
}

/** The slots of the theories that the codebook speaks of, with the categories that fill each: none where there is a hole. */
export function slotLines(categories: readonly Category[], uses: ReadonlyMap<string, Used>): SlotLine[] {
  const spoken = new Set(categories.flatMap(({ slot }) => (slot ? [slot.split("/")[0]] : [])));
  return theorySlots
    .filter(({ theory }) => spoken.has(theory))
    .map((each) => {
      const filled = categories.filter(({ slot }) => slot === `${each.theory}/${each.slot}`).map(({ id }) => id);
      return { ...each, categories: filled, codings: filled.reduce((sum, id) => sum + (uses.get(id)?.all ?? 0), 0) };
    });
}

interface Kept {
  readonly text: string;
  readonly places: Places;
  readonly at: Positions;
  readonly found: Map<string, Placed | Unplaced>;
}

/** Texts of sources with the places of codings in them, the latest used kept. */
export function placeKeeper(folder: string) {
  const kept = new Map<string, Kept>();
  return (source: string, text: string) => {
    let known = kept.get(source);
    kept.delete(source);
    if (known?.text !== text) known = { text, places: placesIn(folder, text), at: positions(text), found: new Map() };
    kept.set(source, known);
    if (kept.size > 24) kept.delete(kept.keys().next().value as string);
    const { places, at, found } = known;
    return {
      hash: places.hash,
      at,
      place: (each: Coding): Placed | Unplaced => {
        if (each.text === places.hash && each.start !== null && each.end !== null)
          return { how: "same", start: each.start, end: each.end, exact: each.exact, score: 1 };
        const key = `${each.text} ${each.start} ${each.end} ${each.exact}`;
        const before = found.get(key);
        if (before) return before;
        const now = places.place(each);
        found.set(key, now);
        return now;
      },
    };
  };
}

/** Names of codings among all coders: an id that an earlier coder uses too has its coder before it. */
export function keysOf(logs: readonly KeptLog[]): (coder: string, id: string) => string {
  return (coder, id) => {
    const owner = logs.find(({ log }) => log.codings.has(id))?.coder ?? coder;
    return owner === coder ? id : `${coder}:${id}`;
  };
}

export function placedCoding(each: Coding, coder: string, key: string, found: Placed, category: string | null): PlacedCoding {
  return {
    key,
    id: each.id,
    coder,
    source: each.source,
    start: found.start,
    end: found.end,
    exact: found.exact,
    category,
    memo: each.memo,
    statement: each.statement,
    proposed: each.machine && !each.accepted,
    how: found.how,
  };
}

export function lostCoding(
  each: Coding,
  coder: string,
  key: string,
  title: string,
  found: Placed | Unplaced,
  text: Positions,
  category: string | null,
): LostCoding {
  const around = (start: number, end: number) => ({
    before: text.slice(Math.max(0, start - 80), start),
    after: text.slice(end, Math.min(text.length, end + 80)),
  });
  const maybe = found.how === "lost" ? found.maybe : [found];
  return {
    key,
    id: each.id,
    coder,
    source: each.source,
    title,
    category,
    exact: each.exact,
    prefix: each.prefix,
    suffix: each.suffix,
    how: found.how,
    because: found.how === "lost" ? found.because : "its words changed, and were found again",
    maybe: maybe.map(({ start, end, exact, score }) => ({ start, end, exact, score, ...around(start, end) })),
  };
}
