import { quoted } from "../writing/sql.js";
import { type Column, day, real, text, whole } from "./column.js";

/** Tables that a stage lays out for its own SQL while it runs: none is kept, and none is seen outside. */
export const laid = {
  /** The slices that are being summed. */
  span: { slice: text, since: day, until: day },
  /** Sums of each undirected dyad, slice and kind of act, of the slices that are being summed. */
  accord_sum: {
    ...{ a: text, b: text, slice: text, kind: text, rows: whole, violent: whole, m: real, n_eff: real, happenings: real, mm: real },
    ...{ x: real, xm: real, xx: real, q: real, qm: real, qq: real, d: real, dm: real, dd: real },
  },
  /** Undirected dyads of which more is known than their acts: ties, identities, deaths. */
  beside: { a: text, b: text },
  /** The quantile 0.975 of Student's t, by ten thousandths of its degrees of freedom, of those that few acts have. */
  student: { df: whole, t: real },
  /** Months of a directed dyad: sums of its words and deeds. */
  month_sum: { actor: text, target: text, month: day, words: real, deeds: real, rows: whole },
  /** Acts of each undirected dyad and slice. */
  pair_count: { slice: text, a: text, b: text, rows: whole },
  /** Actors that a complex may take, or that may reach into one. */
  standing: { actor: text },
  /** Those of them that some slice takes. */
  taken: { actor: text },
} as const satisfies Record<string, Readonly<Record<string, Column<unknown>>>>;

export type LaidName = keyof typeof laid;
export type LaidRow<T extends LaidName> = {
  [C in keyof (typeof laid)[T]]: (typeof laid)[T][C] extends Column<infer V> ? V : never;
};
export const laidNames = Object.keys(laid) as LaidName[];

/** `create table` of one of them, in words both engines know. */
export function laidDdl(name: LaidName): string {
  const columns = Object.entries(laid[name] as Record<string, Column<unknown>>);
  return `create table ${name} (${columns.map(([each, { type }]) => `${quoted(each)} ${type}`).join(", ")})`;
}
