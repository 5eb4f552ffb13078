import type { Topology } from "topojson-specification";
import type { Severity } from "../../domain/problem.js";
import type { Standing } from "../../domain/provenance.js";
import type { Cell } from "../../domain/report/report.js";

/**
 * What every figure says of itself. A component named as its drawing (`Series`, `Bars`, …) sets the whole figure: words, a drawing for
 * each width, foot, table. `SeriesDrawing`, `BarsDrawing`, … are the bare SVG at one width.
 */
export interface FigureHead {
  /** Unique on its page: `d1`, `deaths-pak`. */
  readonly id: string;
  /** Says the finding. */
  readonly title: string;
  /** The measure with unit and period. */
  readonly subtitle?: string | undefined;
  readonly foot?: FigureFoot | undefined;
  /** For those who cannot see it; made from the rows where it is not given. */
  readonly description?: string | undefined;
  /** Widths that are drawn, in px, ascending; 340 and 640 where not given. The page shows the one that fits its column. */
  readonly widths?: readonly FigureWidth[] | undefined;
  /** Level of the title's heading, 3 where not given; 0 sets no words above the drawing. */
  readonly level?: 0 | 2 | 3 | 4 | undefined;
  /** Called with an evidence id; a page without React listens on `[data-ev]`. */
  readonly onSelect?: ((evidence: string) => void) | undefined;
  /** The evidence id that the panel shows. */
  readonly selected?: string | undefined;
  /** Buttons for SVG, PNG and CSV stand in the foot where this is given; they carry `data-get`, so a page may listen by itself. */
  readonly exports?: readonly ExportKind[] | undefined;
  readonly onExport?: ((kind: ExportKind, id: string) => void) | undefined;
}

export interface FigureFoot {
  /** Name and version: `UCDP country-year 25.1`. */
  readonly source: string;
  readonly rows: number;
  readonly note?: string | undefined;
}

export type FigureWidth = 340 | 480 | 640 | 900;
export type ExportKind = "svg" | "png" | "csv";

/** A mark with evidence is focusable and carries `data-ev`. */
export interface Evidenced {
  readonly evidence?: string | undefined;
}

/** `subject` is drawn in ink, `context` in warm grey. */
export type Role = "subject" | "context";

/** How numbers of a figure are written. */
export interface Measure {
  /** `deaths`, `%`, `×`; written after the number in words, never on each mark save `%` and `×`. */
  readonly unit?: string | null | undefined;
  readonly digits?: number | null | undefined;
}

/** A year (2019 or `2019`), a month (`2021-08`) or a day (`2021-08-15`). */
export type Moment = number | string;

export interface TurningPoint extends Evidenced {
  readonly name: string;
  readonly day: Moment;
}

/** A stretch for which the data have no rows: hatched, with the reason. */
interface Gap {
  readonly from: Moment;
  readonly to: Moment;
  readonly says?: string | undefined;
}

/** An estimate; without `low` and `high` its mark is hollow. */
export interface Estimate extends Evidenced {
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

export interface SeriesPoint extends Estimate {
  readonly at: Moment;
  /** Named in the drawing whether or not it is a first, last, low or peak. */
  readonly named?: boolean | undefined;
}

export interface SeriesLine {
  readonly id: string;
  readonly name: string;
  readonly role?: Role | undefined;
  readonly points: readonly SeriesPoint[];
  /** Projected values are dashed. */
  readonly standing?: Standing | undefined;
}

export interface SeriesProps extends FigureHead, Measure {
  readonly lines: readonly SeriesLine[];
  /** `log` for ratios, with “no change” at 1. */
  readonly scale?: "linear" | "log" | undefined;
  readonly gaps?: readonly Gap[] | undefined;
  readonly turningPoints?: readonly TurningPoint[] | undefined;
  /** A magnified part; `auto` draws one where early values dwarf late ones. */
  readonly inset?: "auto" | { readonly from: Moment; readonly to: Moment } | undefined;
  readonly height?: number | undefined;
}

export interface Bar extends Estimate {
  readonly name: string;
  /** Bars of one group stand together under its name, where bars lie. */
  readonly group?: string | undefined;
  readonly role?: Role | undefined;
  /** Why there is no value. */
  readonly reason?: string | undefined;
}

export interface BarsProps extends FigureHead, Measure {
  readonly bars: readonly Bar[];
  /** Vertical suits years; horizontal, names; by length of the names where not given. */
  readonly direction?: "vertical" | "horizontal" | undefined;
  /** A magnified part, by the names of its first and last bar. */
  readonly inset?: "auto" | { readonly from: string; readonly to: string } | undefined;
  /** Where bars are named by years or months, in vertical bars. */
  readonly turningPoints?: readonly TurningPoint[] | undefined;
  readonly height?: number | undefined;
}

export interface CountryAmount extends Estimate {
  readonly iso3: string;
  /** Name on the map; from our table of countries where not given. */
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
}

export interface MapPanel {
  readonly name: string;
  readonly says?: string | undefined;
  readonly amounts: readonly CountryAmount[];
}

/** A border that one side does not recognise: dashed. The pair is in ISO3. */
export interface DisputedBorder {
  readonly between: readonly [string, string];
  /** Where only a part of it is disputed: west, south, east, north. */
  readonly within?: readonly [number, number, number, number] | undefined;
  readonly note: string;
}

export interface CountryMapProps extends FigureHead, Measure {
  /** world-atlas countries-50m.json, whole or pruned by `pruneLand`. */
  readonly land: Topology;
  /** One scale for all: before and after side by side. */
  readonly panels: readonly MapPanel[];
  /** Countries to fit; those with an amount where not given. */
  readonly fit?: readonly string[] | undefined;
  /** `knownDisputes` (Durand line, Kashmir) where not given. */
  readonly disputed?: readonly DisputedBorder[] | undefined;
}

export type ActorKind = "state" | "territory" | "group" | "organisation" | "outside" | "person" | "population";

export interface NetworkNode extends Evidenced {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly role?: Role | undefined;
}

export type TieSign = "amity" | "enmity" | "disputed" | "none";

export interface NetworkTie extends Evidenced {
  readonly from: string;
  readonly to: string;
  readonly sign: TieSign;
  /** Gives the width of the line and stands beside it. */
  readonly amount?: number | null | undefined;
  readonly directed?: boolean | undefined;
  /** Stands beside the line instead of the amount. */
  readonly says?: string | undefined;
}

/** Places in a unit square, y downwards. */
export type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

export interface NetworkProps extends FigureHead, Measure {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  /** Kept from slice to slice; `networkPlaces` finds those that are missing. */
  readonly places?: Places | undefined;
  readonly height?: number | undefined;
  /** Who belongs together: an outline around each, with its name. */
  readonly hulls?: readonly NetworkHull[] | undefined;
}

interface NetworkHull extends Evidenced {
  readonly name: string;
  readonly members: readonly string[];
}

export interface TableColumn {
  readonly name: string;
  readonly kind?: "text" | "number" | "year" | undefined;
  readonly unit?: string | null | undefined;
  readonly digits?: number | null | undefined;
}

export interface TableRows {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Evidence of each row. */
  readonly evidence?: readonly (string | null | undefined)[] | undefined;
}

export interface DataTableProps extends TableRows {
  /** Read out before the table; not shown. */
  readonly caption: string;
  /** All rows there are, where not all are given. */
  readonly total?: number | undefined;
  readonly onSelect?: ((evidence: string) => void) | undefined;
  readonly selected?: string | undefined;
}

export interface ComparedFigure extends Estimate {
  readonly source: string;
  readonly period?: string | undefined;
  readonly definition?: string | undefined;
  /** Where sources count different things; only figures of one unit share an axis. */
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  /** Why this source has none. */
  readonly reason?: string | undefined;
}

export interface CompareProps extends FigureHead, Measure {
  readonly figures: readonly ComparedFigure[];
}

/** How many things of a lane lie in one stretch of days; of them, how many lie between it and another, without one who acts. */
export interface LaneStretch extends Evidenced {
  readonly from: Moment;
  readonly to: Moment;
  readonly n: number;
  readonly between: number;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Drawn instead of single events where there are too many. */
  readonly density?: readonly LaneStretch[] | undefined;
  readonly kind?: ActorKind | undefined;
}

export interface LaneEvent extends Evidenced {
  readonly lane: string;
  readonly from: Moment;
  /** A span where given. */
  readonly to?: Moment | undefined;
  readonly says: string;
  /** It lies between the actor of the lane and another: nobody says who acted. */
  readonly isBetween?: boolean | undefined;
  readonly sign?: TieSign | undefined;
  /** Higher is named first where there is no room for all; 0 where not given. */
  readonly weight?: number | undefined;
}

export interface Commitment extends Evidenced {
  readonly lane: string;
  readonly made: Moment;
  readonly deadline: Moment;
  readonly outcome: "kept" | "broken" | "open";
  readonly says: string;
}

export interface TimelineLanesProps extends FigureHead {
  readonly lanes: readonly Lane[];
  readonly events: readonly LaneEvent[];
  readonly commitments?: readonly Commitment[] | undefined;
  readonly turningPoints?: readonly TurningPoint[] | undefined;
  readonly gaps?: readonly (Gap & { readonly lane: string })[] | undefined;
  readonly from?: Moment | undefined;
  readonly to?: Moment | undefined;
}

/** Shares of 1 with their sum at most 1; what is left is unknown. */
export interface FourPartBarProps extends Evidenced {
  readonly believed: number;
  readonly contested: number;
  readonly refuted: number;
  /** Sets the words and shares below. */
  readonly words?: boolean | undefined;
}

export interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly kind?: "line" | "bars" | undefined;
}

export type SourceKind = "news" | "journal" | "policy" | "report" | "government" | "think tank" | "dataset" | "note" | "document";

export type { Cell, Severity };
