import type { Row } from "../../domain/tables.js";
import { sql, stage } from "../../flow/stage.js";
import { shelfOf, shelfTables, supportOf } from "../cross-reference/evidence.js";

/** What was promised and what came of it; and the ways in which an unbalanced triad could be balanced. */
export const project = stage({
  name: "project",
  says: "follow commitments, and state the three ways to balance each unbalanced triad",
  reads: [...shelfTables, "triad"],
  writes: ["commitment", "scenario"],
  slice: (caseFile) => [caseFile.says.commitments, caseFile.says.case.period],
  run: async (store, work) => {
    const shelf = await shelfOf(store);
    const rows: Row<"commitment">[] = [];
    for (const [index, each] of work.case.says.commitments.commitments.entries()) {
      const place = work.case.at("commitments", "commitments", index);
      const found = [];
      for (const [ordinal, evidence] of each.evidence.entries()) {
        const where = (...path: (string | number)[]) => work.case.at("commitments", "commitments", index, "evidence", ordinal, ...path);
        found.push(await supportOf({ id: each.id }, evidence, ordinal, where, store, shelf, work));
      }
      const counted = found.filter((one) => !one.aside);
      const deadline = each.moved ?? each.due;
      const isOverdue = each.status === "open" && deadline !== undefined && deadline < work.case.says.case.period.to && !counted.length;
      rows.push({
        id: each.id,
        file: place.file,
        line: place.line,
        says: each.says,
        promiser: each.by,
        promisee: each.to ?? null,
        agreement: each.agreement ?? null,
        made: each.made ?? null,
        due: each.due ?? null,
        moved: each.moved ?? null,
        status: isOverdue ? "overdue" : each.status,
        evidence: JSON.stringify(found),
        note: each.note ?? null,
      });
    }
    await store.write("commitment", rows);
    await store.fill("scenario", sql(import.meta.url, "./scenario.sql"));
  },
});
