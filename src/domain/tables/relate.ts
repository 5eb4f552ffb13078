import { day, maybe, score, type TableSpec, text, whole } from "./column.js";

export const relateTables = {
  dyad_month: {
    grain: "one directed dyad, month and dataset",
    key: ["actor", "target", "month", "dataset"],
    origin: { trace: "relate/dyad-month.trace.sql", of: "event" },
    columns: {
      actor: text,
      target: text,
      /** First day of the month. */
      month: day,
      dataset: text,
      /** Rows of event behind it, and the happenings that they stand for. */
      rows: whole,
      events: whole,
      /** Deaths; null where the dataset counts none. */
      low: maybe(whole),
      best: maybe(whole),
      high: maybe(whole),
      /** Sum and count of Goldstein values; null where no event has one. */
      goldstein: maybe(score),
      scored: whole,
      /** Role of each side on the first day of the month with an event: state, government, group… */
      actor_role: maybe(text),
      target_role: maybe(text),
    },
  },
} as const satisfies Record<string, TableSpec>;
