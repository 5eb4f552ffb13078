import { type ComponentType, createContext, type ReactNode, useContext } from "react";
import { formatNumber } from "../format-number.js";
import { DataTable } from "./data-table.js";
import type { DataTableProps, FigureHead, FigureWidth, TableRows } from "./figure.js";

const exportNames = { svg: "SVG", png: "PNG", csv: "CSV" } as const;

export interface FigureFrameProps {
  readonly head: FigureHead;
  /** The drawing at one width. */
  readonly draw: (width: FigureWidth) => ReactNode;
  /** What the drawing shows, in full. */
  readonly table: TableRows;
  /** Said in the foot, after the source. */
  readonly notes?: readonly (string | undefined)[];
}

export interface DrawingsProps {
  readonly widths: readonly FigureWidth[];
  readonly draw: (width: FigureWidth) => ReactNode;
}

/** How a figure sets its drawings and its table. A printed page has all of them; one with a program of its own draws what is looked at. */
export interface FigureParts {
  readonly Drawings: ComponentType<DrawingsProps>;
  readonly Table: ComponentType<DataTableProps>;
}
export const FigurePartsContext = createContext<FigureParts>({ Drawings: AllDrawings, Table: WholeTable });

/** Words over a drawing, the drawing at each of its widths (the page shows the one that fits), source and table under it. */
export function FigureFrame({ head, draw, table, notes = [] }: FigureFrameProps) {
  const widths: readonly FigureWidth[] = head.widths?.length ? head.widths : [340, 640];
  const { Drawings, Table } = useContext(FigurePartsContext);
  const level = head.level ?? 3;
  const Title = level === 0 ? "h3" : (`h${level}` as const);
  const said = [head.foot?.note, ...notes].filter((note) => note !== undefined && note !== "");
  return (
    <figure className="figure" id={head.id}>
      {level > 0 && (
        <figcaption>
          <Title className="figure-title">{head.title}</Title>
          {head.subtitle && <p className="figure-subtitle">{head.subtitle}</p>}
        </figcaption>
      )}
      <Drawings widths={widths} draw={draw} />
      <div className="figure-foot">
        {(head.foot || said.length > 0) && (
          <p>
            {[head.foot?.source, head.foot && `${formatNumber(head.foot.rows)} ${head.foot.rows === 1 ? "row" : "rows"}`, ...said]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
        {head.exports?.map((kind) => (
          <button
            key={kind}
            type="button"
            className="get"
            data-get={kind}
            data-figure={head.id}
            onClick={() => head.onExport?.(kind, head.id)}
          >
            {exportNames[kind]}
          </button>
        ))}
        <Table {...table} caption={head.title} onSelect={head.onSelect} selected={head.selected} />
      </div>
    </figure>
  );
}

/** The drawing at every width; the style sheet shows the one that fits. */
export function AllDrawings({ widths, draw }: DrawingsProps) {
  return (
    <div className="figure-widths">
      {widths.map((width, index) => {
        const next = widths[index + 1];
        const from = index > 0 ? `from-${width}` : "";
        return (
          <div key={width} className={["figure-width", `upto-${width}`, from, next ? `until-${next}` : ""].filter(Boolean).join(" ")}>
            {draw(width)}
          </div>
        );
      })}
    </div>
  );
}

function WholeTable(table: DataTableProps) {
  return (
    <details className="figure-table">
      <summary>Table</summary>
      <DataTable {...table} />
    </details>
  );
}
