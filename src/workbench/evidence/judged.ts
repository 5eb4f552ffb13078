import { flagsOf, reachWords, type Stance } from "../../domain/claim.js";
import type { Standing } from "../../domain/provenance.js";
import {
  type Evidence,
  evidenceOf,
  type OriginShown,
  type QuotedPassage,
  type RowsShown,
  type SourceShown,
} from "../../domain/report/report.js";
import { isQuery, originFolds, ownReason, rootName } from "../../methods/claims/origin-folds.js";
import type { Bends, Shown } from "../../pages/page.js";
import { named } from "../claims/claims.js";
import { listOf, type OpenCase } from "../opened/open-case.js";
import { keyOf } from "../overview/health.js";
import { dayOrSpan } from "../words.js";
import { type Maker, shown } from "./piece.js";
import { problemWords } from "./problem-words.js";
import { asked, cellsOf, dyadLink, namesOf, rowsOf } from "./rows.js";
import { quoted } from "./texts.js";

interface Piece {
  readonly ordinal: number;
  readonly stance: Stance;
  readonly kind: string;
  readonly speaker: string | null;
  readonly source: string | null;
  readonly reference: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly page: string | null;
  readonly query: string | null;
  readonly note: string | null;
  readonly reach: string | null;
  /** The source that tells it, and its title. */
  readonly through: string | null;
  readonly teller: string | null;
  readonly isOwnNote: boolean;
  readonly aside: string | null;
}

/** A claim: who says so, who denies it, passages, rows, and how far it bends. */
export const claims: Maker = async (open, id) => {
  const [row] = await open.tables.rows<{
    says: string;
    speaker: string | null;
    kind: string;
    note: string | null;
    standing: Standing | null;
    believed: number;
    contested: number;
    refuted: number;
    unknown: number;
    credibility: number;
    flags: string;
    believed_low: number;
    believed_high: number;
    tie_actor: string | null;
    tie_target: string | null;
    since: string | null;
    until: string | null;
    file: string;
    line: number;
  }>("select * from claim where id = ?", [id]);
  if (!row) return null;
  const names = await namesOf(open);
  const pieces = await open.tables.rows<Piece>(
    `select ordinal, stance, u.kind, speaker, source, u.reference, start, "end", page, query, u.note, reach, u.through, t.title as teller,
       u.through is null and coalesce(s.kind = 'note', false) as "isOwnNote", aside
     from claim_evidence u left join source t on t.id = u.through left join source s on s.id = u.source where claim = ? order by ordinal`,
    [id],
  );
  const { origins, bends } = await originsOf(open, id, row, pieces);
  const { passages, rows, faults, sources } = await supportOf(open, pieces, names);
  const inWords = await problemWords(open);
  const about = [
    `${row.kind} claim`,
    row.speaker ? `said by ${names[row.speaker] ?? row.speaker}` : "",
    [row.since, row.until].flatMap((day) => (day ? [dayOrSpan(day)] : [])).join(" to "),
  ]
    .filter(Boolean)
    .join(" · ");
  return shown(
    evidenceOf({
      kind: "claim",
      standing: row.standing ?? "judged",
      says: row.says,
      notes: [about, row.note ?? ""].filter(Boolean),
      passages,
      rows,
      faults,
      values: await cellsOf(
        open,
        `select believed, contested, refuted, unknown, credibility, believed_low, believed_high, origins_for as "for",
           origins_against as against, documents from claim where id = ?`,
        [id],
        ["believed", "contested", "refuted", "unknown", "credibility", "believed_low", "believed_high", "for", "against", "documents"],
        "judged",
      ),
      origins,
      credence: pieces.length ? { believed: row.believed, contested: row.contested, refuted: row.refuted, unknown: row.unknown } : null,
      flags: flagsOf(row.flags),
      sources,
      at: { file: row.file, line: row.line, column: 1 },
    }),
    {
      bends: pieces.length ? bends : null,
      credibility: pieces.length ? row.credibility : null,
      problems: open.problems
        .filter((each) => each.at.some((place) => place.file === row.file && place.line === row.line) || named(each.says, id))
        .map((each) => ({ ...each, says: inWords(each.says), mend: inWords(each.mend), key: keyOf(each) })),
      links: [
        ...(pieces.length ? [{ says: "How its score comes about", href: `/claims/${encodeURIComponent(id)}` }] : []),
        ...(row.tie_actor && row.tie_target ? [dyadLink(...([row.tie_actor, row.tie_target].sort() as [string, string]))] : []),
      ],
    },
  );
};

async function originsOf(
  open: OpenCase,
  id: string,
  claim: { believed: number; believed_low: number; believed_high: number },
  pieces: readonly Piece[],
): Promise<{ origins: OriginShown[]; bends: Bends }> {
  const rows = await open.tables.rows<{
    id: string;
    name: string;
    stance: Stance;
    grade: string;
    interested: boolean;
    reach: string;
    weight: number;
    reason: string;
    documents: string;
    believed_without: number;
  }>(
    "select id, name, stance, grade, interested, reach, weight, reason, documents, believed_without from origin where claim = ? order by stance, weight desc, id",
    [id],
  );
  const links = await open.tables.rows<{ later: number; earlier: number; state: string; because: string; decided: string | null }>(
    "select later, earlier, state, because, decided from link where claim = ? order by later, earlier",
    [id],
  );
  const known = await titlesOf(open);
  const told = pieces.map((each) => {
    const document = each.source ?? each.reference ?? each.query;
    return { ...each, document, day: (document && known.get(document)?.day) || null };
  });
  return {
    origins: rows.map(({ documents, believed_without: _, reason, ...origin }) => {
      const folds = originFolds({ ...origin, documents: listOf(documents) }, told, links);
      return {
        ...origin,
        id: rootName(origin.id),
        reason: ownReason(reason),
        documents: folds.length,
        folds: folds.map(({ document, because }) => ({
          id: document,
          title: known.get(document)?.title ?? (isQuery(document) ? "rows of the case" : document),
          because,
        })),
      };
    }),
    bends: {
      believed: claim.believed,
      low: claim.believed_low,
      high: claim.believed_high,
      without: rows.map(({ name, believed_without: believed }) => ({ name, believed })),
    },
  };
}

async function titlesOf(open: OpenCase): Promise<Map<string, { title: string; day: string | null }>> {
  const rows = await open.tables.rows<{ id: string; title: string; day: string | null }>(
    "select id, apa as title, cast(null as varchar) as day from reference union all select id, title, day from source",
  );
  return new Map(rows.map(({ id, title, day }) => [id, { title: title.replaceAll("*", ""), day }]));
}

/** Passages, rows and works of some pieces of evidence, in their order. */
async function supportOf(
  open: OpenCase,
  pieces: readonly Piece[],
  names: Readonly<Record<string, string>>,
): Promise<Pick<Evidence, "passages" | "rows" | "faults" | "sources">> {
  const passages: QuotedPassage[] = [];
  const rows: RowsShown[] = [];
  const faults: Evidence["faults"][number][] = [];
  const sources = new Map<string, SourceShown>();
  for (const each of pieces) {
    const { stance, page, note, aside, source, start, end } = each;
    const speaker = each.speaker ? (names[each.speaker] ?? each.speaker) : null;
    const reach = each.reach ? reachWords(each.reach, each.isOwnNote, each.teller, each.kind === "away") : null;
    if (each.query) {
      const found = await asked(open, each.query);
      if ("says" in found) faults.push(found);
      else rows.push({ ...found, stance, note: aside ?? note ?? found.note });
    } else if (source && start !== null && end !== null) {
      passages.push(await quoted(open, { source, start, end }, { stance, speaker, page, note, reach, aside }));
    } else {
      const [work] = await open.tables.rows<{ title: string; day: string | null; grade: string | null }>(
        `select title, day, grade from source where id = ? union all select apa, cast(year as varchar), null from reference where id = ? limit 1`,
        [source ?? "", each.reference ?? ""],
      );
      passages.push({
        stance,
        speaker,
        source,
        title: work?.title ?? each.reference ?? source ?? "no source",
        day: work?.day ?? null,
        grade: work?.grade ?? null,
        page,
        before: "",
        exact: "",
        after: "",
        start: null,
        end: null,
        note,
        isNote: false,
        reach,
        aside,
      });
    }
    const key = source ?? each.reference;
    if (!key || sources.has(key)) continue;
    const found = await open.tables.rows<SourceShown>(
      `select id, 'source' as kind, title, day, grade, cast(null as varchar) as licence from source where id = ?
       union all select id, 'reference', apa, cast(year as varchar), null, null from reference where id = ? limit 1`,
      [source ?? "", source ? "" : (each.reference ?? "")],
    );
    for (const one of found) sources.set(key, one);
  }
  return { passages, rows, faults, sources: [...sources.values()] };
}

/** A promise, with the passages that say whether it was kept. */
export const commitments: Maker = async (open, id) => {
  const [row] = await open.tables.rows<{
    says: string;
    promiser: string;
    promisee: string | null;
    agreement: string | null;
    made: string | null;
    due: string | null;
    moved: string | null;
    status: string;
    evidence: string;
    note: string | null;
    file: string;
    line: number;
  }>("select * from commitment where id = ?", [id]);
  if (!row) return null;
  const names = await namesOf(open);
  const pieces = piecesIn(row.evidence);
  const { passages, rows, faults, sources } = await supportOf(open, pieces, names);
  return shown(
    evidenceOf({
      kind: "claim",
      standing: pieces.length ? "reported" : "judged",
      says: row.says,
      notes: [
        row.status,
        `${names[row.promiser] ?? row.promiser}${row.promisee ? ` to ${names[row.promisee] ?? row.promisee}` : ""}`,
        row.agreement ?? "",
        row.made ? `made ${row.made}` : "",
        row.due ? `due ${row.due}` : "no deadline",
        row.moved ? `moved to ${row.moved}` : "",
        row.note ?? "",
      ].filter(Boolean),
      passages,
      rows,
      faults,
      values: await cellsOf(open, "select late, kept, broken from commitment where id = ?", [id], ["late", "kept", "broken"], "judged"),
      sources,
      at: { file: row.file, line: row.line, column: 1 },
    }),
    {
      problems: open.problems.filter((each) => named(each.says, id)).map((each) => ({ ...each, key: keyOf(each) })),
    },
  );
};

function piecesIn(json: string): Piece[] {
  const list = JSON.parse(json) as unknown;
  if (!Array.isArray(list)) return [];
  return list.map((each: Record<string, unknown>, index) => {
    const text = (name: string) => (each[name] === undefined || each[name] === null ? null : String(each[name]));
    const number = (name: string) => (typeof each[name] === "number" ? each[name] : null);
    return {
      ordinal: index,
      stance: (text("stance") ?? "asserts") as Stance,
      kind: text("kind") ?? "reference",
      speaker: text("speaker") ?? text("by"),
      source: text("source"),
      reference: text("reference"),
      start: number("start"),
      end: number("end"),
      page: text("page"),
      query: text("query") ?? (typeof each["rows"] === "string" ? text("rows") : null),
      note: text("note"),
      reach: text("reach"),
      through: text("through"),
      teller: text("through"),
      isOwnNote: text("reach") === "told" && text("through") === null,
      aside: text("aside"),
    };
  });
}

/** Three signed ties, the claims behind them, and what would balance them. */
export const triad: Maker = async (open, _, [a = "", b = "", c = ""]) => {
  const [row] = await open.tables.rows<{ ab: string; bc: string; ac: string; balanced: boolean }>(
    "select ab, bc, ac, balanced from triad where a = ? and b = ? and c = ?",
    [a, b, c],
  );
  if (!row) return null;
  const names = await namesOf(open);
  const name = (each: string) => names[each] ?? each;
  const turns = await open.tables.rows<{ says: string }>("select says from scenario where triad = ? order by turns", [`${a}–${b}–${c}`]);
  const behind = await rowsOf(
    open,
    `select id, says, tie_act as act, tie_sign as sign from claim
     where tie_sign in ('amity', 'enmity') and tie_actor in (?, ?, ?) and tie_target in (?, ?, ?) and tie_actor <> tie_target order by id`,
    [a, b, c, a, b, c],
  );
  return shown(
    evidenceOf({
      kind: "claim",
      standing: row.balanced ? "judged" : "projected",
      says: `${name(a)}, ${name(b)} and ${name(c)} are ${row.balanced ? "in balance" : "out of balance"}`,
      notes: [
        `${name(a)} and ${name(b)}: ${row.ab}; ${name(b)} and ${name(c)}: ${row.bc}; ${name(a)} and ${name(c)}: ${row.ac}`,
        "A triangle is balanced when the product of its signs is positive.",
        ...turns.map(({ says }) => `it would balance if ${says}`),
      ],
      values: await cellsOf(open, "select claims from triad where a = ? and b = ? and c = ?", [a, b, c], ["claims"], "judged"),
      rows: [{ ...behind, note: "Claims on its ties" }],
    }),
    {
      links: [dyadLink(a, b), dyadLink(b, c), dyadLink(a, c)].map((each, n) => ({
        ...each,
        says: [`${name(a)} and ${name(b)}`, `${name(b)} and ${name(c)}`, `${name(a)} and ${name(c)}`][n] ?? each.says,
      })) satisfies Shown["links"],
    },
  );
};
