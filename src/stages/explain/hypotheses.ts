import { nearest } from "../../case/nearest.js";
import type { Mark } from "../../domain/hypothesis.js";
import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage } from "../../flow/stage.js";
import { competingHypotheses } from "../../methods/competing-hypotheses.js";

/** Competing explanations, ordered by what speaks against them; none is called the answer. */
export const compete = stage({
  name: "compete",
  says: "hold each piece of evidence against each rival explanation",
  reads: ["claim"],
  writes: ["hypothesis", "consistency"],
  slice: (caseFile) => [caseFile.says.hypotheses, caseFile.says.figures.figures.map((each) => each.id)],
  run: async (store, work) => {
    const { hypotheses, evidence } = work.case.says.hypotheses;
    const ids = hypotheses.map((each) => each.id);
    const claims = (await store.table("claim")).map((each) => each.id);
    const figures = work.case.says.figures.figures.map((each) => each.id);
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
    const found = competingHypotheses(
      ids.length,
      judged.map((each) => ({ id: each.id, marks: ids.map((id) => each.marks[id] as Mark) })),
    );
    const rank = (column: number) =>
      found.ranking
        .slice(
          0,
          found.ranking.findIndex((level) => level.includes(column)),
        )
        .flat().length + 1;
    await store.write(
      "hypothesis",
      hypotheses.map((each, column): Row<"hypothesis"> => {
        const { file, line } = work.case.at("hypotheses", "hypotheses", column);
        return {
          id: each.id,
          file,
          line,
          says: each.says,
          inconsistent: found.inconsistent[column] as number,
          weight: found.weight[column] as number,
          consistent: found.consistent[column] as number,
          rank: rank(column),
          tied: (found.ranking.find((level) => level.includes(column))?.length ?? 1) > 1,
          note: each.note ?? null,
        };
      }),
    );
    const flips = new Map(found.flips.map((each) => [`${each.evidence} ${each.hypothesis}`, each]));
    await store.write(
      "consistency",
      judged.flatMap((each, row) => {
        const { file, line } = work.case.at("hypotheses", "evidence", evidence.indexOf(each));
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
            diagnosticity: found.diagnosticity[row] as number,
            flips: flips.get(`${row} ${column}`)?.to ?? null,
            because: each.because ?? null,
            decided: each.by,
            day: each.date,
          }),
        );
      }),
    );
  },
});
