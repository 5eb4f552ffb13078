import { at } from "../domain/at.js";
import type { LinkState, Stance } from "../domain/claim.js";
import { aroundSpan } from "../methods/around-span.js";
import { positions } from "../methods/code-points.js";
import { sharedWords } from "../methods/shared-words.js";
import { listOf, type OpenCase } from "./open-case.js";

/** One piece of evidence as a node: which origin it was folded into; null where it was set aside. */
export interface OriginPiece {
  readonly ordinal: number;
  readonly name: string;
  readonly source: string | null;
  readonly day: string | null;
  readonly stance: Stance;
  readonly origin: string | null;
  readonly aside: string | null;
  /** Key of the line of claims.yaml, for undoing by hand. */
  readonly file: string;
  readonly line: number;
}

export interface OriginLink {
  readonly later: number;
  readonly earlier: number;
  readonly kind: "text" | "citation" | "attribution" | "hand";
  readonly state: LinkState;
  readonly because: string;
  readonly decided: string | null;
  readonly day: string | null;
  /** Whether both passages can be shown side by side. */
  readonly isReadable: boolean;
}

/** How a claim's score comes about: the origins as a small graph, and the sum in words. */
export interface OriginGraph {
  readonly claim: string;
  readonly explained: string;
  readonly pieces: readonly OriginPiece[];
  readonly links: readonly OriginLink[];
  readonly voices: readonly {
    readonly actor: string;
    readonly name: string;
    readonly stance: Stance;
    readonly since: string | null;
    readonly until: string | null;
  }[];
}

/** Null where there is no such claim. */
export async function originGraph(open: OpenCase, claim: string): Promise<OriginGraph | null> {
  const [row] = await open.tables.rows<{ explained: string }>("select explained from claim where id = ?", [claim]);
  if (!row) return null;
  const origins = await open.tables.rows<{ id: string; stance: string; documents: string }>(
    "select id, stance, documents from origin where claim = ? order by id",
    [claim],
  );
  const pieces = await open.tables.rows<Omit<OriginPiece, "origin"> & { reference: string | null; query: string | null }>(
    `select ordinal, coalesce(s.title, u.reference, u.origin, u.speaker, 'rows of the case') as name, u.source, s.day, stance, aside, u.file, u.line, u.reference, u.query
     from support u left join source s on s.id = u.source where u.claim = ? order by ordinal`,
    [claim],
  );
  const links = await open.tables.rows<Omit<OriginLink, "isReadable">>(
    'select later, earlier, kind, state, because, decided, cast("day" as varchar) as "day" from link where claim = ? order by later, earlier',
    [claim],
  );
  const voices = await open.tables.rows<OriginGraph["voices"][number]>(
    "select actor, name, stance, cast(since as varchar) as since, cast(until as varchar) as until from voice where claim = ? order by stance, since nulls last, actor",
    [claim],
  );
  const readable = new Set(pieces.filter((each) => each.source).map((each) => each.ordinal));
  return {
    claim,
    explained: row.explained,
    pieces: pieces.map(({ reference, query, ...piece }) => ({
      ...piece,
      origin: piece.aside
        ? null
        : (origins.find((each) => each.stance === piece.stance && listOf(each.documents).includes(piece.source ?? reference ?? query ?? ""))
            ?.id ?? null),
    })),
    links: links.map((each) => ({ ...each, isReadable: readable.has(each.later) && readable.has(each.earlier) })),
    voices,
  };
}

/** A passage with the words around it, and what of it stands in the other; code points of `text`, end exclusive. */
export interface SidePassage {
  readonly source: string;
  readonly title: string;
  readonly day: string | null;
  readonly text: string;
  /** The quoted span. */
  readonly span: readonly [number, number];
  readonly shared: readonly (readonly [number, number])[];
  /** Key of the place in the source, to open it. */
  readonly at: string;
}

/** Two pieces of evidence side by side with the words that they share marked; null where either has no passage. */
export async function sideBySide(
  open: OpenCase,
  claim: string,
  later: number,
  earlier: number,
): Promise<{ readonly later: SidePassage; readonly earlier: SidePassage } | null> {
  const [a, b] = await Promise.all([passageOf(open, claim, later), passageOf(open, claim, earlier)]);
  if (!a || !b) return null;
  const shared = sharedWords(a.whole, a.around, b.whole, b.around);
  return { later: shown(a, shared.a), earlier: shown(b, shared.b) };
}

async function passageOf(open: OpenCase, claim: string, ordinal: number) {
  const [row] = await open.tables.rows<{ source: string; title: string; day: string | null; text: string; start: number; stop: number }>(
    `select u.source, s.title, s.day, d.text, u.start, u.stop from support u join document d on d.source = u.source join source s on s.id = u.source
     where u.claim = ? and u.ordinal = ? and u.start is not null`,
    [claim, ordinal],
  );
  if (!row) return null;
  const { units } = positions(row.text);
  const span = [units(Number(row.start)), units(Number(row.stop))] as const;
  return { ...row, whole: row.text, span, around: aroundSpan(row.text, ...span) };
}

function shown(passage: NonNullable<Awaited<ReturnType<typeof passageOf>>>, shared: readonly (readonly [number, number])[]): SidePassage {
  const { whole, around, source, title, day, span, start } = passage;
  const text = whole.slice(around.start, around.end);
  const { points } = positions(text);
  const within = ([from, to]: readonly [number, number]) => [points(from - around.start), points(to - around.start)] as const;
  return { source, title, day, text, span: within(span), shared: shared.map(within), at: at("passage", source, Number(start)) };
}
