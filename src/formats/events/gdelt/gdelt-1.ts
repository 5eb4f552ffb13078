import type { EventFormat } from "../format.js";
import { gdelt, gdeltColumns, gdeltTold } from "./gdelt.js";

const columns = gdeltColumns(false);

/** GDELT 1.0 events: 57 columns before April 2013, 58 with the address since. */
export const gdelt1: EventFormat = {
  name: "gdelt-1",
  dataset: "GDELT 1.0",
  grain: "event",
  ...gdelt,
  known: { widths: [columns, columns.slice(0, -1)] },
  told: gdeltTold,
};
