import type { Row } from "../../../domain/tables.js";
import { sql, stage } from "../../../flow/stage.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { sideOf } from "../acts/sides.js";
import { movesOf } from "./moves.js";
import { divergencesOf, framesOf, regardsOf, wordingsOf } from "./wording.js";

/** Codings that can be a side's words, or say something of a move that stands on the same words: in a large case few of all are. */
const spokenOrTheory = `
select * from coding where accepted and (
  (file, line) in (select (file, line) from statement where speaker is not null)
  or source in (select source from source_day where kind = 'government' and bloc is not null)
  or category in (select id from category where slot like 'rsct/%')
) order by id`;

/** Frames of the sides, by themselves: a text that is coded makes nothing stale that events alone make. */
export const compareWording = stage({
  name: "compare-wording",
  says: "set the frames of the sides side by side, their words of trust and grievance, and the securitising moves that people coded",
  reads: ["coding", "statement", "source_day", "actor", "role", "category", "slice"],
  writes: ["wording", "frame", "frame_divergence", "trust_grievance", "securitising_move", "dimension_slice"],
  slice: () => null,
  run: async (store) => {
    const actors = await store.table("actor");
    const side = sideOf(actors, await store.table("role"));
    const codings = await store.rows<Row<"coding">>(spokenOrTheory);
    const statements = await store.table("statement");
    const categories = await store.table("category");
    const wordings = wordingsOf(codings, statements, await store.table("source_day"), actors, categories, side);
    await store.write("securitising_move", movesOf(codings, statements, wordings, actors, categories, side));
    await store.write("wording", wordings);
    await store.fill("dimension_slice", sql(import.meta.url, "./dimension-slice.sql"));
    await store.write("frame", framesOf(wordings));
    await store.write("frame_divergence", divergencesOf(wordings, seededRandom(1)));
    await store.write("trust_grievance", regardsOf(wordings, await store.table("slice")));
  },
});
