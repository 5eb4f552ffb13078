import { nameParts } from "../domain/world/name-parts.js";
import type { Engine } from "../engine/engine.js";
import { positions } from "../methods/text/code-points.js";
import { cutter, type Piece } from "./pieces.js";

/** Tables of the last build, as far as they are read here. */
type Tables = Pick<Engine, "rows">;

export interface Passage {
  readonly title: string;
  readonly piece: Piece;
}

/** A name that nobody placed, in the forms in which texts have it, with passages that do. */
export interface NameAsked {
  readonly name: string;
  readonly forms: readonly string[];
  readonly passages: readonly Passage[];
}

/** Passages that stand for a case, and how they were chosen. */
export interface Sample {
  readonly passages: readonly Passage[];
  readonly says: string;
}

/** Paragraphs that are too short to say something, or too long to be one passage, are no part of a sample. */
const bounds = [140, 2400] as const;
/** Paragraphs of one document that a sample may hold. */
const mostOfOne = 8;

const figure = (n: number) => n.toLocaleString("en");
const counted = (n: number, one: string) => `${figure(n)} ${one}${n === 1 ? "" : "s"}`;

/**
 * Paragraphs of the documents, one of each in turn, in an order that follows from their words alone: the same case gives the same sample, and
 * no document fills it. Notes are the analyst's own words and are left out unless they are named; words that stand in two documents are taken once.
 */
export async function samplePassages(
  tables: Tables,
  { most, sources }: { readonly most: number; readonly sources: readonly string[] },
): Promise<Sample> {
  const among = sources.length ? `p.source in (${sources.map(() => "?").join(", ")})` : "s.kind <> 'note'";
  const isOne = `p.kind = 'paragraph' and length(p.exact) between ${bounds[0]} and ${bounds[1]} and ${among}`;
  const [all] = await tables.rows<{ passages: number; documents: number }>(
    `select cast(count(*) as bigint) as passages, cast(count(distinct p.source) as bigint) as documents from passage p
     join source s on s.id = p.source
     where ${isOne}`,
    sources,
  );
  const rows = await tables.rows<{ source: string; title: string; start: number; end: number; exact: string }>(
    `select source, title, start, "end", exact from (
       select p.source, s.title, p.start, p."end", p.exact,
         row_number() over (partition by p.source order by md5(p.exact), p.start) as turn
       from passage p join source s on s.id = p.source
       where ${isOne}
     ) where turn <= ${mostOfOne} order by turn, md5(source), start`,
    sources,
  );
  const seen = new Set<string>();
  const chosen = rows.filter(({ exact }) => !seen.has(exact) && seen.add(exact)).slice(0, most);
  const passages = await piecesAt(tables, chosen);
  const documents = new Set(chosen.map(({ source }) => source)).size;
  const says = `${figure(chosen.length)} of ${counted(all?.passages ?? 0, "passage")}, from ${figure(documents)} of ${counted(all?.documents ?? 0, "document")}`;
  return { passages, says };
}

/** Letters around a name that are shown, and passages of one name. */
const around = 350;
const mostOfName = 2;

/** Passages in which names stand, two of each; those that stand in no document are asked about by nobody, and counted. */
export async function namePassages(
  tables: Tables,
  names: readonly string[],
): Promise<{ readonly names: readonly NameAsked[]; readonly says: string }> {
  const asked: NameAsked[] = [];
  for (const name of names) {
    const forms = nameParts(name).filter((each) => each.length > 2);
    const mentions = await mentionsOf(tables, forms);
    if (mentions.length) asked.push({ name, forms, passages: await piecesAt(tables, mentions) });
  }
  const absent = names.length - asked.length;
  return { names: asked, says: `${counted(asked.length, "name")} with passages${absent ? `; ${figure(absent)} more in no document` : ""}` };
}

interface At {
  readonly source: string;
  readonly title: string;
  /** Code points. */
  readonly start: number;
  readonly end: number;
}

async function mentionsOf(tables: Tables, forms: readonly string[]): Promise<At[]> {
  const found: At[] = [];
  for (const form of forms) {
    const rows = await tables.rows<At & { exact: string }>(
      `select p.source, s.title, p.start, p."end", p.exact from passage p join source s on s.id = p.source
       where p.kind = 'paragraph' and s.kind <> 'note' and contains(lower(p.exact), lower(?)) order by md5(p.exact), p.source limit 20`,
      [form],
    );
    for (const { source, title, start, exact } of rows) {
      const at = mentionIn(exact, form);
      if (at < 0 || found.some((each) => each.source === source)) continue;
      const points = positions(exact);
      const [from, to] = windowAt(exact, at, form.length);
      found.push({ source, title, start: start + points.points(from), end: start + points.points(to) });
      if (found.length === mostOfName) return found;
    }
  }
  return found;
}

/** Where a name stands by itself in a text: not as a part of a longer word. */
export function mentionIn(text: string, form: string): number {
  const lower = text.toLowerCase();
  const [words, sought] = lower.length === text.length ? [lower, form.toLowerCase()] : [text, form]; // few letters get longer, and then case counts
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1))
    if (!isLetter(words[at - 1]) && !isLetter(words[at + sought.length])) return at;
  return -1;
}

/** A stretch around a mention that begins and ends between words. */
function windowAt(text: string, at: number, length: number): readonly [number, number] {
  const [first, last] = [at - around, at + length + around];
  const before = first <= 0 ? -1 : text.indexOf(" ", first);
  const after = last >= text.length ? text.length : text.lastIndexOf(" ", last);
  return [before > at ? at : before + 1, Math.max(after, at + length)];
}

/** Such stretches as pieces of their texts. */
async function piecesAt(tables: Tables, places: readonly At[]): Promise<Passage[]> {
  const cutters = new Map<string, ReturnType<typeof cutter>>();
  const passages: Passage[] = [];
  for (const { source, title, start, end } of places) {
    let cut = cutters.get(source);
    if (!cut) {
      const [row] = await tables.rows<{ text: string }>("select text from document where source = ?", [source]);
      cut = cutter({ id: source, title, text: row?.text ?? "" });
      cutters.set(source, cut);
    }
    passages.push({ title, piece: cut.points(start, end) });
  }
  return passages;
}
