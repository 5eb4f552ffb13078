import type { Topology } from "topojson-specification";
import type { Cell, CompiledReport, Drawing } from "../../domain/report/report.js";
import { Bars } from "../bars/bars.js";
import { Compare } from "../bars/compare.js";
import { DataTable } from "../figures/data-table.js";
import type { ActorKind, ExportKind, FigureHead, NetworkNode, NetworkTie, Role, SeriesLine, TieSign } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber } from "../format-number.js";
import { CountryMap } from "../maps/country-map.js";
import { Network } from "../networks/network.js";
import { Series } from "../series/series.js";
import { columnsOf } from "./evidence-rows.js";
import { WhyDrawing } from "./report-drawing-why.js";

export interface ReportDrawingProps {
  readonly drawing: Drawing;
  readonly report: Pick<CompiledReport, "actors" | "turningPoints">;
  /** Borders of the world, for maps. */
  readonly land?: Topology | undefined;
  readonly exports?: readonly ExportKind[] | undefined;
  readonly onExport?: FigureHead["onExport"];
}

/** A drawing of the report as its figure's `show` says, from the rows of its query. */
export function ReportDrawing({ drawing, report, land, exports, onExport }: ReportDrawingProps) {
  const { show, level, title, subtitle, foot, total, unit, digits } = drawing;
  const left = total - drawing.rows.length;
  const head: FigureHead = {
    id: `figure-${drawing.id}`,
    level,
    title,
    subtitle,
    foot: { source: foot, rows: total, note: left > 0 ? `the first ${formatNumber(drawing.rows.length)} are drawn` : undefined },
    exports,
    onExport,
  };
  const measure = { unit, digits };
  const rows = drawing.rows.map((row) => new Map(drawing.columns.map((name, index) => [name, row[index] ?? null])));
  if (rows.length === 0) return <Plain head={head} drawing={drawing} />;
  switch (show) {
    case "series":
      return <Series {...head} {...measure} lines={lines(rows)} turningPoints={report.turningPoints} inset="auto" />;
    case "bars":
      return (
        <Bars
          {...head}
          {...measure}
          bars={rows.map((row) => ({ name: words(row, "label") ?? "", ...estimate(row), ...roleOf(row), ...groupOf(row) }))}
        />
      );
    case "compare":
      return (
        <Compare
          {...head}
          {...measure}
          figures={rows.map((row) => ({
            source: words(row, "source") ?? "",
            ...estimate(row),
            period: period(row),
            definition: [words(row, "place"), words(row, "actor"), words(row, "definition")].filter(Boolean).join(", ") || undefined,
            unit: words(row, "unit"),
          }))}
        />
      );
    case "network":
      return <Network {...head} {...measure} nodes={nodes(rows, report.actors)} ties={ties(rows)} />;
    case "map":
      return land ? <CountryMap {...head} {...measure} land={land} panels={panels(rows)} /> : <Plain head={head} drawing={drawing} />;
    case "intervals":
    case "fan":
    case "matrix":
      return <WhyDrawing show={show} head={head} rows={rows} turningPoints={report.turningPoints} />;
    default:
      return <Plain head={head} drawing={drawing} />;
  }
}

/** A figure that is its table. */
function Plain({ head, drawing }: { head: FigureHead; drawing: Drawing }) {
  const table = { columns: columnsOf(drawing), rows: drawing.rows };
  return <FigureFrame head={head} table={table} draw={() => <DataTable {...table} caption={head.title} total={drawing.total} />} />;
}

type NamedRow = ReadonlyMap<string, Cell>;

function number(row: NamedRow, name: string): number | null {
  const cell = row.get(name);
  return typeof cell === "number" ? cell : null;
}

function words(row: NamedRow, name: string): string | undefined {
  const cell = row.get(name);
  return cell === null || cell === undefined || cell === "" ? undefined : String(cell);
}

function estimate(row: NamedRow) {
  return { value: number(row, "value"), low: number(row, "low"), high: number(row, "high") };
}

/** The group that a row stands under, where it says more than which bars are the subject. */
function groupOf(row: NamedRow): { group?: string } {
  const group = words(row, "group");
  return group === undefined || group === "subject" || group === "context" ? {} : { group };
}

function roleOf(row: NamedRow): { role?: Role } {
  const role = row.get("role") ?? row.get("group");
  return role === "subject" || role === "context" ? { role } : {};
}

function lines(rows: readonly NamedRow[]): SeriesLine[] {
  const groups = new Map<string, SeriesLine["points"][number][]>();
  for (const row of rows) {
    const name = words(row, "series") ?? "";
    const x = row.get("x");
    groups.set(name, [...(groups.get(name) ?? []), { at: typeof x === "number" ? x : String(x ?? ""), ...estimate(row) }]);
  }
  return [...groups].map(([name, points], index) => ({ id: name || "line", name, role: index === 0 ? "subject" : "context", points }));
}

function period(row: NamedRow): string | undefined {
  const [since, until] = [words(row, "since"), words(row, "until")];
  if (!since || !until) return words(row, "period") ?? since ?? until;
  if (since.endsWith("-01-01") && until.endsWith("-12-31"))
    return since.slice(0, 4) === until.slice(0, 4) ? since.slice(0, 4) : `${since.slice(0, 4)}–${until.slice(0, 4)}`;
  return since === until ? since : `${since} to ${until}`;
}

function nodes(rows: readonly NamedRow[], actors: CompiledReport["actors"]): NetworkNode[] {
  const ids = new Set(rows.flatMap((row) => [words(row, "actor"), words(row, "target")]).filter((each) => each !== undefined));
  return [...ids].sort().map((id) => {
    const actor = actors[id];
    return { id, name: actor?.short ?? id, kind: actor?.outside ? "outside" : kindOf(actor?.kind) };
  });
}

const kinds: readonly ActorKind[] = ["state", "territory", "group", "organisation", "outside", "person", "population"];
function kindOf(kind: string | undefined): ActorKind {
  return kinds.find((each) => each === kind) ?? "group";
}

function ties(rows: readonly NamedRow[]): NetworkTie[] {
  return rows.flatMap((row) => {
    const [from, to] = [words(row, "actor"), words(row, "target")];
    if (!from || !to) return [];
    const sign = words(row, "sign");
    const shown: TieSign = sign === "amity" || sign === "enmity" ? sign : "disputed";
    return [{ from, to, sign: shown, amount: number(row, "value"), says: words(row, "note") }];
  });
}

function panels(rows: readonly NamedRow[]) {
  const groups = new Map<string, { iso3: string; value: number | null; low: number | null; high: number | null }[]>();
  for (const row of rows) {
    const name = words(row, "panel") ?? "";
    groups.set(name, [...(groups.get(name) ?? []), { iso3: words(row, "country") ?? "", ...estimate(row) }]);
  }
  return [...groups].map(([name, amounts]) => ({ name, amounts }));
}
