import { stage } from "../../../flow/stage.js";

/** Of each source its day, kind and bloc, by themselves: a note whose words change makes nothing stale that only asks for these. */
export const dateSources = stage({
  name: "date-sources",
  says: "note from when each source is, and whose",
  reads: ["source"],
  writes: ["source_day"],
  slice: () => null,
  run: async (store) => {
    const sources = await store.table("source");
    await store.write(
      "source_day",
      sources.map(({ id, file, kind, bloc, day, format }) => ({ source: id, file, line: 1, kind, bloc, day, away: format === "away" })),
    );
  },
});
