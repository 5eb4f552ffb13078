import { nearest } from "../../case/schema/nearest.js";
import type { CaseFileOf } from "../../case/schema/schema.js";
import type { Mark } from "../../domain/hypothesis.js";
import { type Place, place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";

type Evidence = CaseFileOf<"hypotheses">["evidence"];

/** What other readers marked, beside the first reader's marks. What one of the two did not mark is compared with nothing. */
export function secondMarks(work: Pick<Work, "case" | "problem">, judged: Evidence, ids: readonly string[]): Row<"second_mark">[] {
  const { evidence, readings } = work.case.says.hypotheses;
  const known = evidence.map(({ id }) => id);
  const unknown = (where: Place, says: string, meant: string | undefined, else_: string) =>
    work.problem(problem("case/unknown-id", where, says, meant ? `Write ${meant}.` : else_));
  return readings.flatMap((reading, r) => {
    const seen = new Map<string, Place>();
    return reading.evidence.flatMap((row, index) => {
      const where = work.case.at("hypotheses", "readings", r, "evidence", index);
      const before = seen.get(row.id);
      if (before) {
        const says = `${reading.by} marks ${row.id} twice, first at ${place(before)}; the later marks were left out.`;
        work.problem(problem("case/duplicate-id", [where, before], says, "Take one of them out."));
        return [];
      }
      seen.set(row.id, where);
      if (!known.includes(row.id)) {
        const says = `${reading.by} marks ${row.id}, which is no row of evidence.`;
        unknown(where, says, nearest(row.id, known), "Add it to evidence, or take it out.");
        return [];
      }
      for (const id of Object.keys(row.marks).filter((each) => !ids.includes(each)))
        unknown(
          work.case.at("hypotheses", "readings", r, "evidence", index, "marks", id),
          `${reading.by} marks ${row.id} for ${id}, which is no hypothesis.`,
          nearest(id, ids),
          "Add it to hypotheses, or take the mark out.",
        );
      const own = judged.find(({ id }) => id === row.id);
      if (!own) return [];
      return ids.flatMap((hypothesis): Row<"second_mark">[] => {
        const [mark, first] = [row.marks[hypothesis], own.marks[hypothesis] as Mark];
        if (mark === undefined) return [];
        return [
          {
            reading: reading.by,
            evidence: row.id,
            hypothesis,
            file: where.file,
            line: where.line,
            mark,
            first,
            same: mark === first,
            because: row.because ?? null,
            day: reading.date,
          },
        ];
      });
    });
  });
}
