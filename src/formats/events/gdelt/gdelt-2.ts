import type { EventFormat } from "../format.js";
import { gdelt, gdeltColumns, gdeltTold } from "./gdelt.js";

/** GDELT 2.0 events, 61 columns. */
export const gdelt2: EventFormat = {
  name: "gdelt-2",
  dataset: "GDELT 2.0",
  grain: "event",
  ...gdelt,
  known: { widths: [gdeltColumns(true)] },
  told: gdeltTold,
};
