import { flagsOf, type Stance } from "../../domain/claim.js";
import type { Standing } from "../../domain/provenance.js";
import { evidenceOf, type OriginShown } from "../../domain/report/report.js";
import { isQuery, originFolds, ownReason, rootName } from "../../methods/claims/origin-folds.js";
import type { Bends } from "../../pages/page.js";
import { named } from "../claims/claims.js";
import { listOf, type OpenCase } from "../opened/open-case.js";
import { keyOf } from "../overview/health.js";
import { dayOrSpan } from "../words.js";
import { type Piece, supportOf } from "./claim-pieces.js";
import { type Maker, shown } from "./piece.js";
import { problemWords } from "./problem-words.js";
import { cellsOf, dyadLink, namesOf } from "./rows.js";

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
