import { at } from "../../domain/at.js";
import { type ClaimKind, flagsOf } from "../../domain/claim.js";
import { type Severity, severities } from "../../domain/problem.js";
import { derive, type Standing } from "../../domain/provenance.js";
import type { ClaimLine, ClaimsPage, Lead, Period, Phrase } from "../../pages/page.js";
import { listOf, type OpenCase } from "../open-case.js";
import { counted, figure, phrase } from "../words.js";

/** What can be said, on whose word. Claims of another time than the period are left out; those without a day stay. */
export async function claims(open: OpenCase, period: Period): Promise<ClaimsPage> {
  const all = (await claimLines(open)).filter((each) => inPeriod(each, period));
  const behind = await open.tables.rows<{ kind: string; n: number }>(
    "select kind, count(*) as n from support group by kind order by n desc, kind",
  );
  const names: Readonly<Record<string, readonly [string, string]>> = {
    passage: ["note", "Quoted passages"],
    reference: ["journal", "Cited works"],
    rows: ["dataset", "Queries over rows"],
  };
  return {
    lead: lead(all),
    claims: all,
    rests: behind.map(({ kind, n }) => ({ kind: names[kind]?.[0] ?? "note", says: names[kind]?.[1] ?? kind, rows: n, at: null })),
  };
}

export function inPeriod({ since, until }: Pick<ClaimLine, "since" | "until">, period: Period): boolean {
  return (!since || since.slice(0, 7) <= period.to) && (!until || until.slice(0, 7) >= period.from);
}

export async function claimLines(open: OpenCase): Promise<ClaimLine[]> {
  const rows = await open.tables.rows<{
    id: string;
    says: string;
    speaker: string | null;
    kind: string;
    actors: string;
    since: string | null;
    until: string | null;
    standing: string | null;
    believed: number;
    contested: number;
    refuted: number;
    unknown: number;
    credibility: number;
    origins_for: number;
    origins_against: number;
    documents: number;
    flags: string;
    file: string;
    line: number;
    pieces: number;
  }>(
    `select c.id, says, speaker, c.kind, actors, since, until, standing, believed, contested, refuted, unknown, credibility,
       origins_for, origins_against, documents, flags, c.file, c.line, coalesce(s.n, 0) as pieces
     from claim c left join (select claim, count(*) as n from support where stance <> 'silent' group by claim) s on s.claim = c.id
     order by c.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    at: at("claim", row.id),
    says: row.says,
    speaker: row.speaker,
    kind: row.kind as ClaimKind,
    actors: listOf(row.actors),
    since: row.since,
    until: row.until,
    carried:
      row.standing === null
        ? null
        : derive(
            row.says,
            [{ kind: "rows", query: `select * from support where claim = '${row.id}'`, rows: row.pieces }],
            row.standing as Standing,
          ),
    credence: { believed: row.believed, contested: row.contested, refuted: row.refuted, unknown: row.unknown },
    credibility: row.credibility,
    for: row.origins_for,
    against: row.origins_against,
    documents: row.documents,
    flags: flagsOf(row.flags),
    bare: row.pieces === 0,
    findings: findingsOf(open, row.id, row.file, row.line),
  }));
}

/** Problems that stand at the claim or name it. */
function findingsOf(open: OpenCase, id: string, file: string, line: number): Readonly<Record<Severity, number>> {
  const mine = open.problems.filter((each) => each.at.some((place) => place.file === file && place.line === line) || named(each.says, id));
  return Object.fromEntries(
    severities.map((each) => [each, mine.filter(({ severity }) => severity === each).length]),
  ) as unknown as Readonly<Record<Severity, number>>;
}

export function named(says: string, id: string): boolean {
  return says.split(/[^\p{L}\p{N}._:-]+/u).some((word) => word.replace(/(?<![.:])[.:]+$/, "") === id);
}

function lead(all: readonly ClaimLine[]): Lead | null {
  if (!all.length) return null;
  const bare = all.filter((each) => each.bare).length;
  const single = all.filter(({ flags }) => flags.includes("single-origin")).length;
  const denied = all.filter(({ against }) => against > 0).length;
  const sure = all.filter(({ credibility, bare: no }) => credibility === 1 && !no).length;
  const is = (n: number) => (n === 1 ? "is" : "are");
  const parts: Phrase[] = [];
  const add = (phraseText: string) => {
    if (parts.length) parts.push(phrase(", "));
    parts.push(phrase(phraseText));
  };
  if (bare) add(`${figure(bare)} ${is(bare)} bare`);
  if (single) add(`${figure(single)} ${single === 1 ? "hangs" : "hang"} on one origin`);
  if (denied) add(`${figure(denied)} ${is(denied)} denied`);
  const end = sure ? `${figure(sure)} ${is(sure)} confirmed` : "none is confirmed";
  const phrases = [phrase(`Of ${figure(all.length)} claims, `), ...parts, phrase(parts.length ? `, and ${end}.` : `${end}.`)];
  return counted(phrases, "select * from claim", all.length);
}
