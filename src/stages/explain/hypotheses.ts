import { nearest } from "../../case/schema/nearest.js";
import type { CaseFileOf } from "../../case/schema/schema.js";
import type { Mark } from "../../domain/hypothesis.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { shortWords } from "../../domain/writing/short-words.js";
import { stage, type Work } from "../../flow/stage.js";
import { competingHypotheses } from "../../methods/explanations/competing-hypotheses.js";
import { type LikelihoodRow, rivals, weigh } from "../../methods/explanations/decibels.js";
import { placesOf, placesWithout } from "../../methods/explanations/matrix-places.js";
import { vanEvera } from "../../methods/explanations/van-evera.js";
import { incoherences } from "./coherence.js";
import { secondMarks } from "./second-marks.js";

/** Competing explanations, ordered by what speaks against them; none is called the answer. */
export const hypotheses = stage({
  name: "hypotheses",
  says: "hold each piece of evidence against each rival explanation",
  reads: ["claim"],
  writes: ["hypothesis", "consistency", "second_mark", "expected_evidence"],
  slice: (caseFile) => [caseFile.says.hypotheses, caseFile.says.figures.figures.map((each) => each.id)],
  run: async (store, work) => {
    const { hypotheses, evidence } = work.case.says.hypotheses;
    const ids = hypotheses.map((each) => each.id);
    const claims = (await store.table("claim")).map((each) => each.id);
    const figures = work.case.says.figures.figures.map((each) => each.id);
    const unknown = (place: Place, id: string, known: readonly string[], file: string) => {
      const meant = nearest(id, known);
      const mend = meant ? `Write ${meant}.` : `Add ${id} to ${file}, or take the key out.`;
      work.problem(problem("case/unknown-id", place, `nothing in ${file} has the id ${id}.`, mend));
    };
    for (const [index, { claim }] of hypotheses.entries())
      if (claim !== undefined && !claims.includes(claim))
        unknown(work.case.at("hypotheses", "hypotheses", index, "claim"), claim, claims, "claims.yaml");
    for (const [key, list] of [
      ["evidence", evidence],
      ["expected_evidence", work.case.says.hypotheses.expected_evidence],
    ] as const)
      for (const [index, { likelihoods = {} }] of list.entries())
        for (const id of Object.keys(likelihoods))
          if (!ids.includes(id)) unknown(work.case.at("hypotheses", key, index, "likelihoods", id), id, ids, "the hypotheses");
    const judged = evidence.filter((each, index) => {
      const at = (...path: (string | number)[]) => work.case.at("hypotheses", "evidence", index, ...path);
      const strange = Object.keys(each.marks).filter((id) => !ids.includes(id));
      for (const id of strange) {
        const meant = nearest(id, ids);
        work.problem(
          problem(
            "case/unknown-id",
            at("marks", id),
            `${each.id} has a mark for ${id}, which is no hypothesis.`,
            meant ? `Write ${meant}.` : "Add it to hypotheses, or take the mark out.",
          ),
        );
      }
      const missing = ids.filter((id) => each.marks[id] === undefined);
      if (missing.length)
        work.problem(
          problem(
            "case/invalid",
            at("marks"),
            `${each.id} has no mark for ${missing.join(", ")}, and was left out.`,
            "Give each hypothesis CC, C, N, I or II; N where it says nothing of it.",
          ),
        );
      for (const [key, known, file] of [
        ["claim", claims, "claims.yaml"],
        ["figure", figures, "figures.yaml"],
      ] as const) {
        const id = each[key];
        if (id === undefined || known.includes(id)) continue;
        const meant = nearest(id, known);
        work.problem(
          problem(
            "case/unknown-id",
            at(key),
            `nothing in ${file} has the id ${id}.`,
            meant ? `Write ${meant}.` : `Add ${id} to ${file}, or take the key out.`,
          ),
        );
      }
      return missing.length === 0;
    });
    for (const { path, says, mend } of incoherences(work.case.says.hypotheses))
      work.problem(problem("explain/incoherent", work.case.at("hypotheses", ...path), says, mend));
    const rows = judged.map((each) => ({ id: each.id, weight: each.weight ?? 1, marks: ids.map((id) => each.marks[id] as Mark) }));
    const found = competingHypotheses(ids.length, rows);
    const places = placesOf(found.ranking, ids.length);
    const ranges = placesWithout(ids.length, rows);
    const priors = hypotheses.map((each) => each.prior ?? 1 / hypotheses.length);
    const likely = judged.flatMap((each) => likelihoodRow(each, ids) ?? []);
    const areSound = hypotheses.length > 1 && Math.abs(priors.reduce((sum, each) => sum + each, 0) - 1) < 1e-6;
    const weighed = areSound && likely.length ? weigh(priors, likely) : undefined;
    const round = (value: number | undefined) => (value === undefined ? null : Math.round(value * 1e9) / 1e9);
    for (const [column, each] of hypotheses.entries()) {
      const asked = rows.filter(({ marks }) => marks[column] !== "N").length;
      if (rows.length && !asked)
        work.problem(
          problem(
            "explain/nothing-asked",
            work.case.at("hypotheses", "hypotheses", column),
            `Nothing was asked of “${shortWords(each.says)}”: every mark of it is N.`,
            "Find evidence that it would forbid, or say under expected_evidence what that would be.",
          ),
        );
    }
    for (const each of judged)
      if (each.weight === 0)
        work.problem(
          problem(
            "explain/nothing-apart",
            work.case.at("hypotheses", "evidence", evidence.indexOf(each), "weight"),
            `${each.id} has the weight 0, so it counts against no explanation.`,
            "Give it a weight above 0, or take it out.",
          ),
        );
    for (const [row, each] of judged.entries())
      if (found.diagnosticity[row] === 0)
        work.problem(
          problem(
            "explain/nothing-apart",
            work.case.at("hypotheses", "evidence", evidence.indexOf(each), "marks"),
            `“${shortWords(each.says)}” is marked alike for every explanation, so it tells none from another.`,
            "Ask what it would forbid, or take it out.",
          ),
        );
    await store.write(
      "hypothesis",
      hypotheses.map((each, column): Row<"hypothesis"> => {
        const { file, line } = work.case.at("hypotheses", "hypotheses", column);
        return {
          id: each.id,
          file,
          line,
          says: each.says,
          claim: each.claim ?? null,
          inconsistent: found.inconsistent[column] as number,
          weight: found.weight[column] as number,
          consistent: found.consistent[column] as number,
          asked: rows.filter(({ marks }) => marks[column] !== "N").length,
          rank: places[column]?.rank ?? 1,
          tied: places[column]?.tied ?? false,
          rank_low: ranges[column]?.[0] ?? 1,
          rank_high: ranges[column]?.[1] ?? 1,
          prior: each.prior ?? null,
          decibels: round(weighed?.totals[column]),
          decibels_apart: round(weighed?.apart[column]),
          decibel_rank: weighed?.ranks[column] ?? null,
          decibel_rank_low: weighed?.range[column]?.[0] ?? null,
          decibel_rank_high: weighed?.range[column]?.[1] ?? null,
          note: each.note ?? null,
        };
      }),
    );
    const flips = new Map(found.flips.map((each) => [`${each.evidence} ${each.hypothesis}`, each]));
    await store.write(
      "consistency",
      judged.flatMap((each, row) => {
        const { file, line } = work.case.at("hypotheses", "evidence", evidence.indexOf(each));
        const place = likely.findIndex((one) => one.id === each.id);
        return ids.map(
          (hypothesis, column): Row<"consistency"> => ({
            evidence: each.id,
            hypothesis,
            file,
            line,
            says: each.says,
            kind: each.claim ? "claim" : each.figure ? "figure" : "words",
            ref: each.claim ?? each.figure ?? null,
            mark: each.marks[hypothesis] as Mark,
            counts: each.weight ?? 1,
            diagnosticity: found.diagnosticity[row] as number,
            flips: flips.get(`${row} ${column}`)?.to ?? null,
            dependence: each.group ?? null,
            likelihood: each.likelihoods?.[hypothesis] ?? null,
            decibels: round(weighed?.cells[place]?.[column]),
            test: weighed?.tests[place]?.[column] ?? null,
            because: each.because ?? null,
            decided: each.by,
            day: each.date,
          }),
        );
      }),
    );
    await store.write("second_mark", secondMarks(work, judged, ids));
    await store.write("expected_evidence", areSound ? expectedRows(work, ids, priors) : []);
  },
});

type Judged = CaseFileOf<"hypotheses">["evidence"][number];

function likelihoodRow({ id, likelihoods, group }: Judged, ids: readonly string[]): LikelihoodRow | undefined {
  if (!likelihoods || ids.some((each) => likelihoods[each] === undefined)) return undefined;
  return { id, likelihoods: ids.map((each) => likelihoods[each] as number), ...(group === undefined ? {} : { group }) };
}

function expectedRows(work: Work, ids: readonly string[], priors: readonly number[]): Row<"expected_evidence">[] {
  return work.case.says.hypotheses.expected_evidence.flatMap((each, index) => {
    const row = likelihoodRow({ ...each, marks: {}, by: "", date: "" }, ids);
    if (!row) return [];
    const { file, line } = work.case.at("hypotheses", "expected_evidence", index);
    const spread = (chances: readonly number[]) => 10 * Math.log10(Math.max(...chances) / Math.min(...chances));
    const decides = Math.max(spread(row.likelihoods), spread(row.likelihoods.map((chance) => 1 - chance)));
    return ids.map((hypothesis, column): Row<"expected_evidence"> => {
      const { found, missing, kind } = vanEvera(0.5, row.likelihoods[column] as number, rivals(priors, row.likelihoods, column));
      return {
        id: each.id,
        hypothesis,
        file,
        line,
        says: each.says,
        look: each.look ?? null,
        likelihood: row.likelihoods[column] as number,
        found,
        missing,
        test: kind,
        decides,
      };
    });
  });
}
