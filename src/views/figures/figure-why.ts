import type { Estimate, Evidenced, FigureHead, Moment, TurningPoint } from "./figure.js";

/** One ratio with its interval; without one its mark is hollow. */
export interface IntervalMark extends Estimate {
  readonly name: string;
  /** Rows of one group stand under one heading. */
  readonly group?: string | undefined;
  /** Stands after the number. */
  readonly says?: string | undefined;
}

export interface IntervalsProps extends FigureHead {
  readonly marks: readonly IntervalMark[];
}

export interface FanMonth extends Evidenced {
  readonly month: Moment;
  /** At 2.5, 10, 25, 50, 75, 90 and 97.5 per cent. */
  readonly quantiles: readonly number[];
  /** What was counted since; null where the month has not passed. */
  readonly counted: number | null;
}

export interface FanProps extends FigureHead {
  /** Months before the fan, as counted. */
  readonly past: readonly { readonly month: Moment; readonly value: number }[];
  readonly months: readonly FanMonth[];
  /** The top of the axis, so that two fans can be compared. */
  readonly top?: number | undefined;
  readonly turningPoints?: readonly TurningPoint[] | undefined;
}

export interface BreakMark extends Evidenced {
  readonly method: string;
  readonly at: Moment;
  readonly low?: Moment | null | undefined;
  readonly high?: Moment | null | undefined;
  readonly says: string;
  /** Fixed beforehand: a filled mark; searched for: a hollow one. */
  readonly isFixed: boolean;
}

export interface BreaksProps extends FigureHead {
  readonly methods: readonly { readonly id: string; readonly name: string }[];
  readonly marks: readonly BreakMark[];
  readonly turningPoints?: readonly TurningPoint[] | undefined;
  /** By method, how many breaks it finds outside the days drawn. */
  readonly elsewhere?: Readonly<Record<string, number>> | undefined;
  readonly from: Moment;
  readonly to: Moment;
}

export interface MatrixProps extends FigureHead {
  readonly hypotheses: readonly string[];
  readonly rows: readonly { readonly says: string; readonly marks: readonly string[] }[];
}
