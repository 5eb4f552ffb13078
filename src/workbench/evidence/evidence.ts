import { partsOf } from "../../domain/at.js";
import type { Standing } from "../../domain/provenance.js";
import { type Evidence, evidenceOf } from "../../domain/report/report.js";
import { originsBehind } from "../../domain/report/report-origins.js";
import type { Period, ProblemLine, Shown } from "../../pages/page.js";
import { type OpenCase, reportOf } from "../opened/open-case.js";
import { keyOf } from "../overview/health.js";
import { plural } from "../words.js";
import { claims } from "./claim.js";
import { commitments } from "./commitments.js";
import { derived } from "./derived.js";
import { happeningsOf } from "./happenings.js";
import { type Maker, shown } from "./piece.js";
import { problemWords } from "./problem-words.js";
import { cell, place } from "./queries.js";
import { cited, event, figureRows, named } from "./rows.js";
import { dyadMonth, dyadSum, dyadYear } from "./rows-of-dyads.js";
import { countryYears, dataset } from "./rows-of-files.js";
import { effect, seriesMonth } from "./series-rows.js";
import { reference, source } from "./sources.js";
import { actor, category, coding, passage, statement } from "./texts.js";
import { tie } from "./tie.js";
import { triad } from "./triad.js";

/** What a key of evidence stands for, by its kind. */
const makers: Readonly<Record<string, Maker>> = {
  claim: claims,
  commitment: commitments,
  triad,
  figure: figureRows,
  effect,
  event,
  happenings: happeningsOf,
  dataset,
  country: countryYears,
  named,
  "dyad-year": dyadYear,
  "dyad-month": dyadMonth,
  "dyad-sum": dyadSum,
  rows: cited,
  series: seriesMonth,
  tie,
  passage,
  source,
  reference,
  statement,
  coding,
  category,
  cell,
  place,
  actor,
  derived,
  sentence,
  problem: problemAt,
};

/** What a mark, number or sentence rests on. `null` where the case has no such thing. */
export async function evidence(open: OpenCase, key: string, period: Period): Promise<Shown | null> {
  const { kind, id, parts } = partsOf(key);
  const made = await makers[kind]?.(open, id, parts, period);
  if (made) return { ...made, evidence: { ...made.evidence, id: key } };
  const told = reportOf(open)?.evidence[key];
  return told ? shown(told) : null;
}

/** A sentence of the report: all that it rests on, together. */
async function sentence(open: OpenCase, id: string): Promise<Shown | null> {
  const report = reportOf(open);
  const [row] = await open.tables.rows<{ text: string; standing: Standing | null; file: string; line: number; col: number }>(
    "select text, standing, file, line, col from sentence where id = ?",
    [id],
  );
  if (!row) return null;
  const refs = await open.tables.rows<{ kind: string; ref: string }>(
    "select kind, ref from sentence_evidence where sentence = ? order by ordinal",
    [id],
  );
  const told = refs.flatMap(({ kind, ref }) => report?.evidence[`${kind}:${ref}`] ?? report?.evidence[ref] ?? []);
  const unique = [...new Map(told.map((each) => [each.id, each])).values()];
  return shown(
    evidenceOf({
      kind: "figure",
      standing: row.standing ?? "judged",
      says: row.text,
      notes: unique.length
        ? [onOrigins(unique), ...unique.flatMap(({ notes }) => notes)].filter(Boolean)
        : ["No evidence is linked to this sentence."],
      passages: unique.flatMap(({ passages }) => passages),
      rows: unique.flatMap(({ rows }) => rows),
      faults: unique.flatMap(({ faults }) => faults),
      origins: unique.flatMap(({ origins }) => origins),
      sources: [...new Map(unique.flatMap(({ sources }) => sources).map((each) => [`${each.kind} ${each.id}`, each])).values()],
      credence: unique.find(({ credence }) => credence)?.credence ?? null,
      at: { file: row.file, line: row.line, column: row.col },
    }),
    { links: [{ says: "Read it in the report", href: `/report#${id}` }] },
  );
}

function onOrigins(all: readonly Evidence[]): string {
  const { documents, datasets, origins } = originsBehind(all);
  const parts = [
    origins.length ? `${plural(documents, "document")} of ${plural(origins.length, "independent origin")}` : "",
    datasets ? plural(datasets, "dataset") : "",
  ].filter(Boolean);
  return parts.length ? `rests on ${parts.join(" and ")}` : "";
}

async function problemAt(open: OpenCase, id: string): Promise<Shown | null> {
  const found = open.problems.find((each) => keyOf(each) === `problem:${id}`);
  if (!found) return null;
  const inWords = await problemWords(open);
  const line: ProblemLine = { ...found, says: inWords(found.says), mend: inWords(found.mend), key: `problem:${id}` };
  return shown(evidenceOf({ kind: "rows", standing: "coded", says: line.says, at: found.at[0] ?? null }), { problems: [line] });
}
