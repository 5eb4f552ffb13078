import type { Cell, CompiledReport } from "../../domain/report/report.js";
import { HeldMatrix } from "../bars/held-matrix.js";
import { Intervals } from "../bars/intervals.js";
import type { FigureHead } from "../figures/figure.js";
import type { FanMonth } from "../figures/figure-why.js";
import { Fan } from "../series/fan.js";

type NamedRow = ReadonlyMap<string, Cell>;
export type WhyShow = "intervals" | "fan" | "matrix";

const number = (row: NamedRow, name: string): number | null => {
  const cell = row.get(name);
  return typeof cell === "number" ? cell : null;
};
const words = (row: NamedRow, name: string): string => String(row.get(name) ?? "");

/** Drawings of effects, scenarios and explanations in the report, from the rows of a query. */
export function WhyDrawing({
  show,
  head,
  rows,
  turningPoints,
}: {
  show: WhyShow;
  head: FigureHead;
  rows: readonly NamedRow[];
  turningPoints: CompiledReport["turningPoints"];
}) {
  if (show === "intervals")
    return (
      <Intervals
        {...head}
        marks={rows.map((row) => ({
          name: words(row, "label"),
          value: number(row, "value"),
          low: number(row, "low"),
          high: number(row, "high"),
          ...(row.get("group") ? { group: words(row, "group") } : {}),
        }))}
      />
    );
  if (show === "fan") {
    const drawn = rows.filter((row) => number(row, "median") !== null);
    return (
      <Fan
        {...head}
        past={rows
          .filter((row) => number(row, "median") === null && number(row, "value") !== null)
          .map((row) => ({ month: monthOf(row), value: number(row, "value") ?? 0 }))}
        months={drawn.map(
          (row): FanMonth => ({
            month: monthOf(row),
            quantiles: ["q025", "q10", "q25", "median", "q75", "q90", "q975"].map((name) => number(row, name) ?? 0),
            counted: number(row, "value"),
          }),
        )}
        turningPoints={turningPoints}
      />
    );
  }
  const hypotheses = [...new Set(rows.map((row) => words(row, "hypothesis")))];
  const evidence = [...new Set(rows.map((row) => words(row, "evidence")))];
  return (
    <HeldMatrix
      {...head}
      hypotheses={hypotheses}
      rows={evidence.map((says) => ({
        says,
        marks: hypotheses.map((each) =>
          words(rows.find((row) => words(row, "evidence") === says && words(row, "hypothesis") === each) ?? new Map(), "mark"),
        ),
      }))}
    />
  );
}

const monthOf = (row: NamedRow): string => words(row, "x").slice(0, 7);
