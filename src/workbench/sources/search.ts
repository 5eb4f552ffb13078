import { type WordIndex, wordIndexer } from "../../methods/text/word-index.js";
import type { FoundPassages, Hit, Hits } from "../../pages/page.js";
import { breathing } from "../opened/breathing.js";
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

/** A paragraph, by its code points; its words are read again where it is found. */
type Paragraph = FoundPassages["passages"][number];
interface Index {
  readonly words: WordIndex;
  readonly entries: readonly (Hit | Paragraph)[];
}

/** Finds actors, sources, claims, passages, codes, references, promises and happenings; the index is made at the first question. */
export async function search(open: OpenCase, words: string, from = 0): Promise<Hits> {
  const asked = words.trim();
  if (!asked) return { hits: [], total: 0, unsearched: null };
  const index = await once(open, "search", () => indexOf(open));
  const { places: found } = index.words.find(asked);
  const shown = found.slice(from, from + partLength).flatMap((at) => index.entries[at] ?? []);
  return {
    hits: await hitsOf(open, shown),
    total: found.length,
    unsearched: await once(open, "unsearched", () => unsearched(open)),
  };
}

/**
 * The passages that have all words, as a person walks them: the source that fits best first, each in the order of its text.
 */
export async function searchPassages(open: OpenCase, words: string): Promise<FoundPassages> {
  const asked = words.trim();
  if (!asked) return { passages: [], total: 0, terms: [] };
  const index = await once(open, "search", () => indexOf(open));
  const { places, wordsIn } = index.words.find(asked);
  const bySource = new Map<string, Paragraph[]>();
  const own: number[] = [];
  for (const at of places) {
    const entry = index.entries[at];
    if (!entry || !("source" in entry)) continue;
    own.push(at);
    const list = bySource.get(entry.source);
    if (list) list.push(entry);
    else bySource.set(entry.source, [entry]);
  }
  const passages = [...bySource.values()].flatMap((each) => each.sort((a, b) => a.start - b.start || a.end - b.end));
  return { passages: passages.slice(0, mostWalked), total: passages.length, terms: wordsIn(own) };
}

const weights: Partial<Record<Hit["kind"], number>> = { passage: 0.6, actor: 2 };
/** Paragraphs that are read at once. */
const batch = 5000;

async function indexOf(open: OpenCase): Promise<Index> {
  const indexer = wordIndexer();
  const entries: Index["entries"][number][] = [];
  const add = (found: readonly Found[], kind: Hit["kind"], entry: (found: Found) => Hit | Paragraph) =>
    breathing(found, (each) => {
      indexer.add({ title: each.title ?? "", text: each.text ?? "", weight: weights[kind] ?? 1 });
      entries.push(entry(each));
    });
  for (const { kind, sql } of lists)
    await add(await open.tables.rows<Found>(sql), kind, ({ title, detail, href }) => ({ kind, title, detail, href }));
  const names = new Map<string, string>();
  for (let from = 0; from < mostPassages; from += batch) {
    const some = await open.tables.rows<Found & Paragraph>(paragraphs, [Math.min(batch, mostPassages - from), from]);
    for (const { source } of some) if (!names.has(source)) names.set(source, source);
    const place = some.map(({ source, start, end }): Paragraph => ({ source: names.get(source) ?? source, start, end }));
    let at = 0;
    await add(some, "passage", () => place[at++] as Paragraph);
    if (some.length < batch) break;
  }
  return { words: indexer.done(), entries };
}

async function hitsOf({ tables }: OpenCase, shown: readonly (Hit | Paragraph)[]): Promise<Hit[]> {
  const asked = shown.filter((each) => "source" in each);
  const rows = asked.length
    ? await tables.rows<Omit<Hit, "kind"> & Paragraph>(
        `select p.source, p.start, substr(p.exact, 1, 160) as title, s.title as detail,
           '/sources/' || url_encode(p.source) || '#' || p.start || '-' || p."end" as href
         from passage p join source s on s.id = p.source
         where p.kind = 'paragraph' and (p.source, p.start) in (${asked.map(() => "(?, ?)").join(", ")})`,
        asked.flatMap(({ source, start }) => [source, start]),
      )
    : [];
  return shown.flatMap((each): Hit[] => {
    if (!("source" in each)) return [each];
    const row = rows.find(({ source, start }) => source === each.source && start === each.start);
    return row ? [{ kind: "passage", title: row.title, detail: row.detail, href: row.href }] : [];
  });
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

interface Found extends Omit<Hit, "kind"> {
  readonly text: string;
}
const lists: readonly { readonly kind: Hit["kind"]; readonly sql: string }[] = [
  {
    kind: "actor",
    sql: `select a.name as title, a.kind as detail, '/actors/' || url_encode(a.id) as href,
      a.id || ' ' || a.short || ' ' || coalesce((select string_agg(l.name, ' ') from alias l where l.actor = a.id), '') as text
      from actor a order by a.id`,
  },
  {
    kind: "source",
    sql: `select title, kind || coalesce(' · ' || day, '') as detail, '/sources/' || url_encode(id) as href,
      id || ' ' || authors || ' ' || coalesce(publisher, '') as text
      from source order by id`,
  },
  {
    kind: "claim",
    sql: `select says as title, 'claim ' || id || coalesce(' · ' || speaker, '') as detail, '/claims?at=' || url_encode('claim:' || id) as href,
      id || ' ' || coalesce(note, '') as text
      from claim order by id`,
  },
  {
    kind: "category",
    sql: `select name as title, definition as detail, '/codebook?at=' || url_encode('code:' || id) as href, id || ' ' || definition as text
      from category order by id`,
  },
  {
    kind: "reference",
    sql: `select title, coalesce(cast(year as varchar), 'no year') || coalesce(' · ' || container, '') as detail,
      '?at=' || url_encode('reference:' || id) as href, id || ' ' || apa as text
      from reference order by id`,
  },
  {
    kind: "commitment",
    sql: `select says as title, 'promise · ' || status as detail, '/timeline?at=' || url_encode('commitment:' || id) as href, id as text
      from commitment order by id`,
  },
  {
    kind: "event",
    sql: `select title, cast(day as varchar) || ' · ' || dataset as detail, '/timeline?at=' || url_encode('event:' || id) as href,
      coalesce(place, '') as text
      from event where aside is null and title is not null and grain = 'event' order by day, id limit ${mostEvents}`,
  },
  {
    kind: "sentence",
    sql: `select substr(text, 1, 160) as title, 'report · ' || section as detail, '/report?at=' || url_encode('sentence:' || id) as href, text
      from sentence order by ordinal`,
  },
];
const paragraphs = `select p.source, p.start, p."end", substr(p.exact, 1, 160) as title, '' as detail, '' as href, p.exact as text
  from passage p join source s on s.id = p.source where p.kind = 'paragraph' order by p.source, p.start limit ? offset ?`;
