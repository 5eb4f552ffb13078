import { sql, stage } from "../../flow/stage.js";
import { inPeriod } from "./in-period.js";
import { reconciledPairs, type YearSum } from "./pairs.js";

/** Every two datasets held against each other, by country and year and by dyad and year. */
export const reconcile = stage({
  name: "reconcile",
  says: "hold datasets against each other by country, dyad and year, with why they part",
  reads: ["event", "coverage"],
  writes: ["reconciled"],
  slice: (caseFile) => [caseFile.says.case.disjoint, caseFile.says.case.period],
  run: async (store, work) => {
    const sums = await store.rows<YearSum>(sql(import.meta.url, "./sums.sql"));
    const { disjoint, period } = work.case.says.case;
    await store.write("reconciled", reconciledPairs(sums, inPeriod(await store.table("coverage"), period), disjoint));
  },
});
