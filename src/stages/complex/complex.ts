import { sql, stage } from "../../flow/stage.js";

/** Who hangs together: mutual shares of security concerns by year, and the triads of claimed ties with their balance. */
export const complex = stage({
  name: "complex",
  says: "share out security concerns among dyads, and find balanced and unbalanced triads",
  reads: ["event", "claim"],
  writes: ["interdependence", "triad"],
  slice: () => null,
  run: async (store) => {
    await store.fill("interdependence", sql(import.meta.url, "./interdependence.sql"));
    await store.fill("triad", sql(import.meta.url, "./triad.sql"));
  },
});
