import { type Problem, problem } from "../../../domain/problem.js";
import type { Row } from "../../../domain/tables.js";
import type { Engine } from "../../../engine/engine.js";
import { type Apart, allOf, nothingApart } from "./reach.js";

/** Why rows are kept and not counted, in words for many of them. */
const because: Readonly<Record<string, string>> = {
  repeated: "stand in another row or file too, of which the fresher counts",
  superseded: "belong to days and countries that a later release of the dataset covers",
  part: "are parts of a sum that counts",
  contained: "are sums of rows that count",
  outside: "lie outside the region",
  across: "lie in several countries, of which only some are of the region, with no side at home in it: nobody says how much happened there",
  beyond: "lie beyond the period",
};

/** The datasets with how many of their rows count, and how many stand aside for each reason. */
export async function asideOf(
  engine: Engine,
  datasets: readonly Row<"dataset">[],
  unkept: ReadonlyMap<string, Apart>,
): Promise<Row<"dataset">[]> {
  const rows = await engine.rows<{ file: string; aside: string | null; n: number }>(
    "select file, aside, count(*) as n from event group by file, aside order by file, aside nulls first",
  );
  return datasets.map((each) => {
    const mine = rows.filter(({ file }) => file === each.file);
    const gone = unkept.get(each.file) ?? nothingApart;
    const aside: Record<string, number> = {};
    for (const reason of Object.keys(because)) {
      const n = (mine.find((row) => row.aside === reason)?.n ?? 0) + (reason in gone ? gone[reason as keyof Apart] : 0);
      if (n) aside[reason] = n;
    }
    const counted = mine.find((row) => row.aside === null)?.n ?? 0;
    return { ...each, counted, aside: JSON.stringify(aside), unkept: allOf(gone) };
  });
}

/** One note for each file of which rows stand aside. */
export function tellAside(datasets: readonly Row<"dataset">[]): Problem[] {
  return datasets.flatMap(({ file, counted, aside, unkept }) => {
    const reasons = Object.entries(JSON.parse(aside) as Record<string, number>);
    if (!reasons.length) return [];
    const all = counted + reasons.reduce((sum, [, n]) => sum + n, 0);
    const listed = reasons.map(([reason, n]) => `${count(n)} ${because[reason] ?? reason}`).join("; ");
    const kept = unkept ? ` Those outside, across or beyond are too many to keep in the table event.` : "";
    return [
      problem(
        "data/set-aside",
        { file, line: 1, column: 1 },
        `Of ${count(all)} rows of events, ${count(counted)} ${counted === 1 ? "counts" : "count"}: ${listed}.${kept}`,
        "Nothing, if that is meant. region and period of case.yaml decide what counts; the column aside of event says why a row does not.",
      ),
    ];
  });
}

const count = (n: number) => n.toLocaleString("en-GB");
