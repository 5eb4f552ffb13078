import { at } from "../../domain/at.js";
import { type ClaimKind, flagsOf } from "../../domain/claim.js";
import { holdsAll, periodBetween } from "../../domain/days/period.js";
import { type Severity, severities } from "../../domain/problem.js";
import { count, countEach, read, type Standing, type Traced, tell } from "../../domain/provenance.js";
import type { ClaimLine, ClaimsPage, Lead, Period, Phrase } from "../../pages/page.js";
import { daysOf, listOf, type OpenCase, rested } from "../opened/open-case.js";
import { figure, leadOf, phrase, plural, told } from "../words.js";

/** What can be said, on whose word. Claims of another time than the period are left out; those without a day stay, and the lead counts them. */
export async function claims(open: OpenCase, period: Period): Promise<ClaimsPage> {
  const all = (await claimLines(open)).filter((each) => inPeriod(each, period));
  const behind = await open.tables.rows<{ kind: string }>("select kind from claim_evidence group by kind order by count(*) desc, kind");
  const names: Readonly<Record<string, readonly [string, string]>> = {
    passage: ["note", "Passages"],
    reference: ["journal", "Cited works"],
    rows: ["dataset", "Queries over rows"],
    away: ["government", "Documents not fetched yet"],
  };
  return {
    lead: await lead(open, period),
    claims: all,
    rests: await rested(
      open,
      behind.map(({ kind }) => ({
        kind: names[kind]?.[0] ?? "note",
        says: names[kind]?.[1] ?? kind,
        sql: "select * from claim_evidence where kind = ? order by claim, ordinal",
        bind: [kind],
      })),
    ),
  };
}

export function inPeriod({ since, until }: Pick<ClaimLine, "since" | "until">, period: Period): boolean {
  const [first, last] = daysOf(period);
  return (!since || since.slice(0, last.length) <= last.slice(0, since.length)) && (!until || until >= first.slice(0, until.length));
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
    reach: string;
    file: string;
    line: number;
    pieces: number;
  }>(
    `select c.id, says, speaker, c.kind, actors, since, until, standing, believed, contested, refuted, unknown, credibility,
       origins_for, origins_against, documents, flags, reach, c.file, c.line, coalesce(s.n, 0) as pieces
     from claim c left join (select claim, count(*) as n from claim_evidence where stance <> 'silent' group by claim) s on s.claim = c.id
     order by c.id`,
  );
  const pieces = await countEach(open.tables, "select * from claim_evidence where stance <> 'silent'", [], "claim");
  return rows.map((row) => ({
    id: row.id,
    at: at("claim", row.id),
    says: row.says,
    speaker: row.speaker,
    kind: row.kind as ClaimKind,
    actors: listOf(row.actors),
    since: row.since,
    until: row.until,
    carried: row.standing === null || row.pieces === 0 ? null : tell(row.says, [pieces.get(row.id) ?? row], row.standing as Standing),
    credence: { believed: row.believed, contested: row.contested, refuted: row.refuted, unknown: row.unknown },
    credibility: row.credibility,
    for: row.origins_for,
    against: row.origins_against,
    documents: row.documents,
    flags: flagsOf(row.flags),
    reach: row.reach,
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

/** Of a part of the case's period, how many of its claims may not be of it: those without a day stand in every part. */
async function undatedWords(open: OpenCase, period: Period, asked: () => Promise<Traced<number>>): Promise<Phrase[]> {
  const whole = periodBetween(open.case.says.case.period.from, open.case.says.case.period.to);
  if (!whole || holdsAll(period, whole)) return [];
  const undated = await asked();
  if (!undated.value) return [];
  return [
    phrase(" "),
    told(undated, (n) => `${figure(n)} ${n === 1 ? "bears" : "bear"} no day`),
    phrase(": whether of this period, nobody says."),
  ];
}

/** How much can be said, and what keeps the rest from it; who denies what and what is told only, the list says. */
async function lead(open: OpenCase, period: Period): Promise<Lead | null> {
  const [from, to] = daysOf(period);
  const asked = async (where: string) =>
    (
      await read(
        open.tables,
        `select id, says, speaker, credibility, origins_for, origins_against, file, line from claim
         where (since is null or since <= ?) and (until is null or until >= ?) and ${where} order by line`,
        [to, from],
        { n: count },
      )
    ).n;
  const supported = "id in (select claim from claim_evidence where stance <> 'silent')";
  const all = await asked("true");
  if (!all.value) return null;
  const is = (n: number) => (n === 1 ? "is" : "are");
  const sure = await asked(`credibility = 1 and ${supported}`);
  const parts = [
    told(await asked(`flags like '%"single-origin"%'`), (n) => `${figure(n)} ${n === 1 ? "hangs" : "hang"} on one origin`),
    told(await asked(`flags like '%"ungraded"%'`), (n) => `${figure(n)} ${is(n)} ungraded`),
    told(await asked(`not ${supported}`), (n) => `${figure(n)} ${is(n)} bare`),
  ].filter(({ of }) => of?.value !== 0);
  return leadOf([
    told(sure, (n) => (n ? figure(n) : "None")),
    phrase(" of "),
    told(all, (n) => plural(n, "claim")),
    phrase(` ${sure.value > 1 ? "are" : "is"} confirmed`),
    ...parts.flatMap((each, index) => [phrase(index === 0 ? "; " : index === parts.length - 1 ? " and " : ", "), each]),
    phrase("."),
    ...(await undatedWords(open, period, () => asked("since is null and until is null"))),
  ]);
}
