import { sql, stage } from "../../flow/stage.js";

/** Sums events into directed dyad-months, with the role that each side had then. */
export const relate = stage({
  name: "relate",
  says: "sum events, deaths and Goldstein values of directed dyads by month",
  reads: ["event", "role", "source"],
  writes: ["dyad_month"],
  slice: () => null,
  run: (store) => store.fill("dyad_month", sql(import.meta.url, "./dyad-month.sql")),
});
