import { at } from "../../domain/at.js";
import type { Mark } from "../../domain/hypothesis.js";
import type { Code } from "../../domain/problem.js";
import { count, read } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type { ExpectedLine, ExplanationsPage, HeldEvidence, HypothesisLine, PromiseLine, PromisesPage } from "../../pages/explanations.js";
import type { Lead, ProblemLine } from "../../pages/page.js";
import { type OpenCase, rested } from "../opened/open-case.js";
import { keyOf } from "../overview/health.js";
import { leadOf, listed, phrase, plural, told } from "../words.js";
import { breakLines, seriesPoints } from "./effects.js";
import { readAgain } from "./read-again.js";

/** Why: explanations held against evidence, what would flip, what is missing. Ties are told; none is called the answer. */
export async function explanationsPage(open: OpenCase): Promise<ExplanationsPage> {
  const hypotheses = await hypothesisLines(open);
  const evidence = await heldEvidence(open, hypotheses);
  return {
    lead: await lead(open, hypotheses),
    hypotheses,
    readings: await readAgain(open, hypotheses),
    evidence,
    expected: await expectedLines(open, hypotheses),
    problems: problemsOf(open, (code, file) => code.startsWith("explain/") && file === "judgements/hypotheses.yaml"),
    rests: await rested(open, [
      { kind: "policy", says: "Judged rows of evidence", sql: judgedRows },
      { kind: "policy", says: "Explanations", sql: "select id, says, rank, asked, weight, file, line from hypothesis order by rank, line" },
    ]),
  };
}

export function problemsOf(open: OpenCase, keeps: (code: Code, file: string) => boolean): ProblemLine[] {
  return open.problems.filter((each) => keeps(each.code, each.at[0]?.file ?? "")).map((each) => ({ ...each, key: keyOf(each) }));
}

async function hypothesisLines(open: OpenCase): Promise<HypothesisLine[]> {
  const rows = await open.tables.rows<Row<"hypothesis">>("select * from hypothesis order by line");
  return rows.map((row) => ({
    id: row.id,
    says: row.says,
    note: row.note,
    claim: row.claim,
    inconsistent: row.inconsistent,
    consistent: row.consistent,
    weight: row.weight,
    asked: row.asked,
    rank: row.rank,
    tied: row.tied,
    ranks: [row.rank_low, row.rank_high],
    decibels: row.decibels,
    decibelsApart: row.decibels_apart,
    decibelRank: row.decibel_rank,
    decibelRanks: row.decibel_rank_low !== null && row.decibel_rank_high !== null ? [row.decibel_rank_low, row.decibel_rank_high] : null,
  }));
}

async function heldEvidence(open: OpenCase, hypotheses: readonly HypothesisLine[]): Promise<HeldEvidence[]> {
  const rows = await open.tables.rows<Row<"consistency">>("select * from consistency order by line");
  const others = new Map<string, Row<"second_mark">[]>();
  for (const each of await open.tables.rows<Row<"second_mark">>("select * from second_mark order by reading, line")) {
    const key = `${each.evidence} ${each.hypothesis}`;
    others.set(key, [...(others.get(key) ?? []), each]);
  }
  const ids = [...new Set(rows.map((row) => row.evidence))];
  const written = open.case.says.hypotheses.evidence.map(({ id }) => id);
  return ids.flatMap((id): HeldEvidence[] => {
    const mine = rows.filter((row) => row.evidence === id);
    const [first] = mine;
    if (!first) return [];
    return [
      {
        at: first.ref === null ? null : `${first.kind}:${first.ref}`,
        id,
        index: written.indexOf(id),
        says: first.says,
        counts: first.counts,
        diagnosticity: first.diagnosticity,
        group: first.dependence,
        because: first.because,
        by: first.decided,
        day: first.day,
        cells: hypotheses.map((each) => {
          const row = mine.find(({ hypothesis }) => hypothesis === each.id);
          return {
            mark: (row?.mark ?? "N") as Mark,
            flips: (row?.flips ?? null) as Mark | null,
            at: row ? at("derived", "consistency", row.evidence, row.hypothesis) : null,
            likelihood: row?.likelihood ?? null,
            decibels: row?.decibels ?? null,
            test: row?.test ?? null,
            others: (others.get(`${id} ${each.id}`) ?? []).map(({ reading, mark, because }) => ({ by: reading, mark, because })),
          };
        }),
      },
    ];
  });
}

async function expectedLines(open: OpenCase, hypotheses: readonly HypothesisLine[]): Promise<ExpectedLine[]> {
  const rows = await open.tables.rows<Row<"expected_evidence">>("select * from expected_evidence order by decides desc, id");
  return [...new Set(rows.map((row) => row.id))].flatMap((id) => {
    const mine = rows.filter((row) => row.id === id);
    const [first] = mine;
    if (!first) return [];
    return [
      {
        id,
        says: first.says,
        look: first.look,
        decides: first.decides,
        cells: hypotheses.map((each) => {
          const row = mine.find(({ hypothesis }) => hypothesis === each.id);
          return { likelihood: row?.likelihood ?? 0.5, found: row?.found ?? 0, missing: row?.missing ?? 0, test: row?.test ?? "" };
        }),
      },
    ];
  });
}

/** One row a piece of evidence that explanations were held against. */
const judgedRows = "select evidence, says, min(file) as file, min(line) as line from consistency group by evidence, says order by line";

async function lead(open: OpenCase, hypotheses: readonly HypothesisLine[]): Promise<Lead | null> {
  if (!hypotheses.length) return null;
  const first = hypotheses.filter(({ rank }) => rank === 1);
  const unasked = first.filter(({ asked }) => asked === 0);
  const asked = first.filter((each) => each.asked > 0);
  const quoted = (all: readonly HypothesisLine[]) => listed(all.map(({ says }) => `“${says}”`));
  const says = !asked.length
    ? `Nothing was asked that could tell against ${quoted(unasked)}.`
    : unasked.length
      ? `Least speaks against ${quoted(asked)}; level with ${asked.length > 1 ? "them" : "it"} is ${quoted(unasked)}, of which nothing was asked.`
      : first.length > 1
        ? `Level stand ${quoted(asked)}: nothing was asked that tells them apart.`
        : `Least speaks against ${quoted(asked)}.`;
  const { n: leading } = await read(
    open.tables,
    "select id, says, rank, asked, inconsistent, consistent, file, line from hypothesis where rank = 1 order by line",
    [],
    { n: count },
    "judged",
  );
  const { n: rows } = await read(open.tables, judgedRows, [], { n: count }, "judged");
  return leadOf([
    told(leading, () => says),
    phrase(" "),
    told(rows, (n) => `${plural(n, "row")} of evidence`),
    phrase(", judged by hand."),
  ]);
}

/** Promises and the breaks of the series, for the timeline. */
export async function promisesPage(open: OpenCase): Promise<PromisesPage> {
  const rows = await open.tables.rows<Row<"commitment">>("select * from commitment order by coalesce(made, due, moved) nulls last, id");
  return {
    promises: rows.map((row) => ({
      at: at("commitment", row.id),
      id: row.id,
      says: row.says,
      promiser: row.promiser,
      promisee: row.promisee,
      agreement: row.agreement,
      made: row.made,
      due: row.due,
      deadline: row.moved ?? row.due,
      ended: row.ended,
      status: row.status,
      late: row.late,
      kept: row.kept,
      broken: row.broken,
      moves: JSON.parse(row.moves) as PromiseLine["moves"],
      note: row.note,
    })),
    breaks: await breakLines(open),
    series: await seriesPoints(open),
  };
}
