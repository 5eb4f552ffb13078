import { at } from "../../domain/at.js";
import { type LinkKind, reachWords } from "../../domain/claim.js";
import { positions } from "../../methods/text/code-points.js";
import { aroundSpan } from "../../methods/text-reuse/around-span.js";
import { sharedWords } from "../../methods/text-reuse/shared-words.js";
import type { BothSides, OriginGraph, OriginLink, OriginNode, OriginPiece, Question, SidePassage, Voice } from "../../pages/claims.js";
import { listOf, type OpenCase } from "../opened/open-case.js";

/** Null where there is no such claim. */
export async function originGraph(open: OpenCase, claim: string): Promise<OriginGraph | null> {
  const [row] = await open.tables.rows<{ explained: string }>("select explained from claim where id = ?", [claim]);
  if (!row) return null;
  const origins = await open.tables.rows<OriginNode & { documents: string }>(
    `select id, name, stance, grade, bloc, reach, weight, reason, believed_without as without, documents from origin where claim = ?
     order by stance, weight desc, id`,
    [claim],
  );
  const found = await piecesOf(open, claim);
  const links = await linksOf(open, claim);
  const voices = await open.tables.rows<Voice>(
    "select actor, name, stance, cast(since as varchar) as since, cast(until as varchar) as until from claim_stance where claim = ? order by stance, since nulls last, actor",
    [claim],
  );
  const readable = new Set(found.filter((each) => each.source && each.start !== null).map((each) => each.ordinal));
  const foldedInto = (piece: Found): string | null =>
    origins.find(
      (each) => each.stance === piece.stance && listOf(each.documents).includes(piece.source ?? piece.reference ?? piece.query ?? ""),
    )?.id ?? null;
  return {
    claim,
    explained: row.explained,
    origins: origins.map(({ documents: _, ...each }) => each),
    pieces: found.map((piece) => shownPiece(piece, found, piece.aside ? null : (originByName(piece, origins) ?? foldedInto(piece)))),
    links: links.map((each) => ({ ...each, isReadable: readable.has(each.later) && readable.has(each.earlier) })),
    voices,
  };
}

interface Found extends Omit<OriginPiece, "id" | "origin"> {
  readonly reference: string | null;
  readonly query: string | null;
  readonly named: string | null;
  readonly through: string | null;
  readonly teller: string | null;
  readonly isAway: boolean;
}

async function piecesOf(open: OpenCase, claim: string): Promise<Found[]> {
  return open.tables.rows<Found>(
    `select ordinal, coalesce(s.title, u.reference, u.origin, u.speaker, 'rows of the case') as name, u.source, s.day, stance, aside, u.speaker,
       u.exact, u.start, u."end", u.file, u.line, u.reference, u.query, u.origin as named,
       coalesce(s.kind = 'note', false) as "isNote", u.reach, u.through, t.title as teller, u.kind = 'away' as "isAway"
     from claim_evidence u left join source s on s.id = u.source left join source t on t.id = u.through where u.claim = ? order by ordinal`,
    [claim],
  );
}

async function linksOf(open: OpenCase, claim: string): Promise<Omit<OriginLink, "isReadable">[]> {
  return open.tables.rows<Omit<OriginLink, "isReadable">>(
    'select later, earlier, kind, state, because, decided, cast("day" as varchar) as "day" from link where claim = ? order by later, earlier',
    [claim],
  );
}

/** The origin that a piece names, where one of that name and stance counts; that of the other stance bears it in brackets. */
function originByName(piece: Found, origins: readonly OriginNode[]): string | undefined {
  return origins.find((each) => each.stance === piece.stance && (each.id === piece.named || each.id === `${piece.named} (${piece.stance})`))
    ?.id;
}

function shownPiece(found: Found, all: readonly Found[], origin: string | null): OriginPiece {
  const { reference: _, query: __, named: ___, through, teller, isAway, ...piece } = found;
  return { ...piece, reach: reachWords(piece.reach, piece.isNote && through === null, teller, isAway), origin, id: linkName(found, all) };
}

/** What judgements/links.yaml calls a piece: its source or work where no other piece of the claim is of it, else who speaks; null where that is another's too. */
function linkName(piece: Found, all: readonly Found[]): string | null {
  const isAlone = (name: (each: Found) => string | null) =>
    name(piece) !== null && all.every((each) => each.ordinal === piece.ordinal || name(each) !== name(piece));
  for (const name of [(each: Found) => each.source, (each: Found) => each.reference, (each: Found) => each.speaker]) {
    if (isAlone(name)) return name(piece);
  }
  return isAlone((each) => each.named) ? piece.named : null;
}

const kindOfYes = {
  text: "copy",
  numbers: "reliance",
  citation: "citation",
  attribution: "reliance",
  hand: "reliance",
} as const satisfies Record<OriginLink["kind"], LinkKind>;

/** What the program could not tell by itself: pairs that may depend, and names whose word a piece gives. */
export async function questions(open: OpenCase): Promise<Question[]> {
  const waiting = await open.tables.rows<{ claim: string; says: string }>(
    "select distinct c.id as claim, c.says from link l join claim c on c.id = l.claim where l.state = 'may depend' order by c.id",
  );
  const pairs: Question[] = [];
  for (const { claim, says } of waiting) {
    const graph = (await originGraph(open, claim)) as OriginGraph;
    const decided = new Set(graph.links.filter((each) => each.state !== "may depend").map((each) => pairOf(each)));
    for (const link of graph.links) {
      const [later, earlier] = [link.later, link.earlier].map((ordinal) => graph.pieces.find((each) => each.ordinal === ordinal));
      if (link.state !== "may depend" || decided.has(pairOf(link)) || !later || !earlier) continue;
      pairs.push({
        ...{ kind: "pair", claim, says, later, earlier, as: kindOfYes[link.kind], because: link.because, isReadable: link.isReadable },
      });
    }
  }
  return [...pairs, ...(await namesAsked(open))];
}

function pairOf({ later, earlier }: Pick<OriginLink, "later" | "earlier">): string {
  return [later, earlier].sort((a, b) => a - b).join();
}

const givenAs = /^(?<claim>[^:]+): .+ gives it as the word of (?<name>.+)\.$/su;

/** Pieces that give their words to somebody whom no other piece is from, as the check says it. */
async function namesAsked(open: OpenCase): Promise<Question[]> {
  const found: Question[] = [];
  for (const each of open.problems) {
    const [place] = each.at;
    const said = each.code === "claim/may-depend" ? givenAs.exec(each.says)?.groups : undefined;
    if (!said || !place) continue;
    const [claim] = await open.tables.rows<{ id: string; says: string }>(
      "select c.id, c.says from claim c join claim_evidence u on u.claim = c.id where u.file = ? and u.line = ? and c.id = ? limit 1",
      [place.file, place.line, said["claim"] ?? ""],
    );
    if (!claim) continue;
    const pieces = (await originGraph(open, claim.id))?.pieces ?? [];
    const piece = pieces.find((one) => one.file === place.file && one.line === place.line);
    if (piece) found.push({ kind: "name", claim: claim.id, says: claim.says, piece, name: said["name"] ?? "" });
  }
  return found;
}

/** Two pieces of evidence side by side with the words that they share marked; null where either has no passage. */
export async function sideBySide(open: OpenCase, claim: string, later: number, earlier: number): Promise<BothSides | null> {
  const [a, b] = await Promise.all([passageOf(open, claim, later), passageOf(open, claim, earlier)]);
  if (!a || !b) return null;
  const shared = sharedWords(a.whole, a.around, b.whole, b.around);
  return { later: shown(a, shared.a), earlier: shown(b, shared.b) };
}

async function passageOf(open: OpenCase, claim: string, ordinal: number) {
  const [row] = await open.tables.rows<{ source: string; title: string; day: string | null; text: string; start: number; end: number }>(
    `select u.source, s.title, s.day, d.text, u.start, u."end" from claim_evidence u join document d on d.source = u.source join source s on s.id = u.source
     where u.claim = ? and u.ordinal = ? and u.start is not null`,
    [claim, ordinal],
  );
  if (!row) return null;
  const { units } = positions(row.text);
  const span = [units(Number(row.start)), units(Number(row.end))] as const;
  return { ...row, whole: row.text, span, around: aroundSpan(row.text, ...span) };
}

function shown(passage: NonNullable<Awaited<ReturnType<typeof passageOf>>>, shared: readonly (readonly [number, number])[]): SidePassage {
  const { whole, around, source, title, day, span } = passage;
  const [start, end] = [Number(passage.start), Number(passage.end)];
  const text = whole.slice(around.start, around.end);
  const { points } = positions(text);
  const within = ([from, to]: readonly [number, number]) => [points(from - around.start), points(to - around.start)] as const;
  return { source, title, day, text, span: within(span), shared: shared.map(within), at: at("passage", source, start), start, end };
}
