import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { renderToStaticMarkup } from "react-dom/server";
import type { Topology } from "topojson-specification";
import { sha256 } from "../../../case/write.js";
import { type CompiledReport, drawingsIn } from "../../../domain/report/report.js";
import type { Row } from "../../../domain/tables.js";
import { ReportDrawing } from "../../../views/report/report-drawing.js";

/** Draws the drawings of a report; what was drawn before from the same (`before`, by its hash) is taken as it is. */
export async function drawnOf(report: CompiledReport, before: ReadonlyMap<string, string>): Promise<Row<"drawing">[]> {
  const rows: Row<"drawing">[] = [];
  let land: Topology | undefined;
  for (const drawing of drawingsIn(report.blocks)) {
    const { at, findings: _, ...drawn } = drawing;
    const made_from = sha256(JSON.stringify([drawn, report.turningPoints, report.actors])).slice(0, 16);
    let markup = before.get(made_from);
    if (markup === undefined) {
      if (drawing.show === "map") land ??= await borders();
      markup = renderToStaticMarkup(<ReportDrawing drawing={drawing} report={report} land={land} exports={["csv"]} />);
    }
    rows.push({ id: drawing.id, file: at.file, line: at.line, figure: drawing.figure, made_from, markup });
  }
  return rows;
}

async function borders(): Promise<Topology> {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(await readFile(file, "utf8")) as Topology;
}
