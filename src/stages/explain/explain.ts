import { problem } from "../../domain/problem.js";
import { isSelect } from "../../engine/select.js";
import { sql, stage } from "../../flow/stage.js";

/** How much each series changed at each turning point that the case fixed beforehand. */
export const explain = stage({
  name: "explain",
  says: "compare each series before and after each turning point",
  reads: ["event", "tally", "dyad_month", "turning_point"],
  writes: ["series_month", "effect"],
  slice: (caseFile) => caseFile.says.case.series,
  run: async (store, work) => {
    const effect = sql(import.meta.url, "./effect.sql");
    for (const [index, series] of work.case.says.case.series.entries()) {
      const at = work.case.at("case", "series", index, "sql");
      try {
        if (!isSelect(series.sql)) throw new Error("a series is one select with the columns month and value");
        await store.fill(
          "series_month",
          `select cast(? as varchar) as series, cast(month as date) as month, cast(value as double) as value, cast(? as varchar) as file, cast(? as bigint) as line from (${series.sql}) one`,
          [series.id, at.file, at.line],
        );
      } catch (cause) {
        const says = String((cause as Error).message).split("\n")[0];
        work.problem(
          problem(
            "figure/bad-query",
            at,
            `The query of series “${series.id}” cannot run: ${says}.`,
            "Give it the columns month (a date) and value, one row a month.",
          ),
        );
        continue;
      }
      for (const months of series.windows) await store.fill("effect", effect, [months, months, series.id, series.id, months, months]);
    }
  },
});
