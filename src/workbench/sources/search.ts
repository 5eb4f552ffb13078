import MiniSearch, { type SearchResult } from "minisearch";
import { fold } from "../../methods/text/fold.js";
import type { FoundPassages, Hit, Hits } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { once } from "../opened/reads.js";
import { figure, listed } from "../words.js";

/** Paragraphs that the index holds; beyond that, passages are found by their source's title only. */
const mostPassages = 60_000;
const mostEvents = 20_000;
/** Hits that one answer holds. */
const partLength = 40;
/** Passages that a reader can walk. */
const mostWalked = 5_000;

interface Entry extends Hit {
  readonly id: string;
  readonly text: string;
  /** Where a passage stands, in code points. */
  readonly source?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Finds actors, sources, claims, passages, codes, references, promises and happenings; the index is made at the first question. */
export async function search(open: OpenCase, words: string, from = 0): Promise<Hits> {
  const asked = words.trim();
  if (!asked) return { hits: [], total: 0, unsearched: null };
  const found = await foundBy(open, asked);
  const hits = found.slice(from, from + partLength).map(({ kind, title, detail, href }) => ({ kind, title, detail, href }));
  return { hits, total: found.length, unsearched: await once(open, "unsearched", () => unsearched(open)) };
}

/**
 * The passages that have all words, as a person walks them: the source that fits best first, each in the order of its text.
 */
export async function searchPassages(open: OpenCase, words: string): Promise<FoundPassages> {
  const asked = words.trim();
  if (!asked) return { passages: [], total: 0, terms: [] };
  const found = (await foundBy(open, asked)).filter((each) => each["kind"] === "passage");
  const bySource = new Map<string, FoundPassages["passages"][number][]>();
  for (const { source, start, end } of found as unknown as FoundPassages["passages"])
    bySource.set(source, [...(bySource.get(source) ?? []), { source, start, end }]);
  const passages = [...bySource.values()].flatMap((own) => own.sort((a, b) => a.start - b.start || a.end - b.end));
  const terms = new Set(found.flatMap(({ match }) => Object.keys(match)));
  return { passages: passages.slice(0, mostWalked), total: passages.length, terms: [...terms].sort() };
}

async function foundBy(open: OpenCase, asked: string): Promise<SearchResult[]> {
  const index = await once(open, "search", () => indexOf(open));
  return index.search(asked, {
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: "AND",
    boost: { title: 3, text: 1 },
    boostDocument: (_, __, stored) => (stored?.["kind"] === "passage" ? 0.6 : stored?.["kind"] === "actor" ? 2 : 1),
  });
}

async function indexOf(open: OpenCase): Promise<MiniSearch<Entry>> {
  const mini = new MiniSearch<Entry>({
    fields: ["title", "text"],
    storeFields: ["kind", "title", "detail", "href", "source", "start", "end"],
    processTerm: (term) => fold(term),
  });
  await mini.addAllAsync(await entries(open), { chunkSize: 500 });
  return mini;
}

/** What the index has no room for. */
async function unsearched(open: OpenCase): Promise<string | null> {
  const [all] = await open.tables.rows<{ events: number; passages: number }>(
    `select (select count(*) from event where aside is null and title is not null and grain = 'event') as events,
       (select count(*) from passage where kind = 'paragraph') as passages`,
  );
  const left = [
    all && all.events > mostEvents ? `${figure(all.events - mostEvents)} later happenings` : "",
    all && all.passages > mostPassages ? `${figure(all.passages - mostPassages)} paragraphs` : "",
  ].filter(Boolean);
  return left.length ? `Not searched: ${listed(left)}; the Timeline and Sources list them.` : null;
}

type Found = Omit<Entry, "id" | "kind">;
async function entries(open: OpenCase): Promise<Entry[]> {
  const of = async (kind: Hit["kind"], sql: string): Promise<Entry[]> =>
    (await open.tables.rows<Found>(sql)).map((each, index) => ({ ...each, kind, id: `${kind} ${index}` }));
  return (
    await Promise.all([
      of(
        "actor",
        `select a.name as title, a.kind as detail, '/actors/' || url_encode(a.id) as href,
           a.id || ' ' || a.short || ' ' || coalesce((select string_agg(l.name, ' ') from alias l where l.actor = a.id), '') as text
         from actor a order by a.id`,
      ),
      of(
        "source",
        `select title, kind || coalesce(' · ' || day, '') as detail, '/sources/' || url_encode(id) as href,
           id || ' ' || authors || ' ' || coalesce(publisher, '') as text
         from source order by id`,
      ),
      of(
        "claim",
        `select says as title, 'claim ' || id || coalesce(' · ' || speaker, '') as detail, '/claims?at=' || url_encode('claim:' || id) as href,
           id || ' ' || coalesce(note, '') as text
         from claim order by id`,
      ),
      of(
        "category",
        `select name as title, definition as detail, '/codebook?at=' || url_encode('code:' || id) as href, id || ' ' || definition as text
         from category order by id`,
      ),
      of(
        "reference",
        `select title, coalesce(cast(year as varchar), 'no year') || coalesce(' · ' || container, '') as detail,
           '?at=' || url_encode('reference:' || id) as href, id || ' ' || apa as text
         from reference order by id`,
      ),
      of(
        "commitment",
        `select says as title, 'promise · ' || status as detail, '/timeline?at=' || url_encode('commitment:' || id) as href, id as text
         from commitment order by id`,
      ),
      of(
        "event",
        `select title, cast(day as varchar) || ' · ' || dataset as detail, '/timeline?at=' || url_encode('event:' || id) as href,
           coalesce(place, '') as text
         from event where aside is null and title is not null and grain = 'event' order by day, id limit ${mostEvents}`,
      ),
      of(
        "sentence",
        `select substr(text, 1, 160) as title, 'report · ' || section as detail, '/report?at=' || url_encode('sentence:' || id) as href, text
         from sentence order by ordinal`,
      ),
      of(
        "passage",
        `select substr(p.exact, 1, 160) as title, s.title as detail,
           '/sources/' || url_encode(p.source) || '#' || p.start || '-' || p."end" as href, p.exact as text,
           p.source, p.start, p."end"
         from passage p join source s on s.id = p.source where p.kind = 'paragraph' order by p.source, p.start limit ${mostPassages}`,
      ),
    ])
  ).flat();
}
