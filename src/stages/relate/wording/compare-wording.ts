import type { Row } from "../../../domain/tables.js";
import { sql, stage } from "../../../flow/stage.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { codedOnce, originsOf, saidOnce } from "../acts/said-once.js";
import { sideOf } from "../acts/sides.js";
import { movesOf } from "./moves.js";
import { narrativesOf } from "./narratives.js";
import { recognitionsOf } from "./recognitions.js";
import { divergencesOf, framesOf, regardsOf, wordingsOf } from "./wording.js";

/**
 * Codings that can be a side's words, or say something of a move that stands on the same words, or stand on words that a claim rests on: in
 * a large case few of all are.
 */
const spokenOrTheory = `
select * from coding where accepted and (
  (file, line) in (select (file, line) from statement where speaker is not null)
  or source in (select source from source_day where kind = 'government' and bloc is not null)
  or category in (select id from category where slot like 'rsct/%' or slot in ('constructivism/recognition', 'constructivism/refusal'))
  or source in (select source from claim_evidence where speaker is not null and "start" is not null)
) order by id`;

/** Frames of the sides, by themselves: a text that is coded makes nothing stale that events alone make. */
export const compareWording = stage({
  name: "compare-wording",
  says: "set side by side the frames of the sides, what each tells of one event, whom it recognises or refuses, and the securitising moves",
  reads: ["coding", "statement", "source_day", "same_document", "actor", "role", "category", "slice", "claim_evidence", "act_code", "tie"],
  writes: [
    "wording",
    "frame",
    "frame_divergence",
    "trust_grievance",
    "securitising_move",
    "dimension_slice",
    "recognition",
    "telling",
    "narrative",
  ],
  slice: () => null,
  run: async (store) => {
    const actors = await store.table("actor");
    const side = sideOf(actors, await store.table("role"));
    const copies = originsOf(await store.table("same_document"));
    const codings = codedOnce(await store.rows<Row<"coding">>(spokenOrTheory), copies);
    const statements = saidOnce(await store.table("statement"), copies);
    const categories = await store.table("category");
    const sources = await store.table("source_day");
    const wordings = wordingsOf(codings, statements, sources, actors, categories, side);
    const actCodes = await store.table("act_code");
    const days = new Map(sources.map((each) => [each.source, each.day]));
    const coded = { codings, statements, wordings, categories, actCodes, days, side };
    await store.write("recognition", recognitionsOf({ ...coded, ties: await store.table("tie") }));
    const { narratives, tellings } = narrativesOf({ ...coded, evidence: await store.table("claim_evidence") });
    await store.write("telling", tellings);
    await store.write("narrative", narratives);
    await store.write("securitising_move", movesOf(codings, statements, wordings, actors, categories, side));
    await store.write("wording", wordings);
    await store.fill("dimension_slice", sql(import.meta.url, "./dimension-slice.sql"));
    await store.write("frame", framesOf(wordings));
    await store.write("frame_divergence", divergencesOf(wordings, seededRandom(1)));
    await store.write("trust_grievance", regardsOf(wordings, await store.table("slice")));
  },
});
