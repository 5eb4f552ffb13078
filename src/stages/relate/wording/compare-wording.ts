import { stage } from "../../../flow/stage.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { sideOf } from "../acts/sides.js";
import { divergencesOf, framesOf, regardsOf, wordingsOf } from "./wording.js";

/** Frames of the sides, by themselves: a text that is coded makes nothing stale that events alone make. */
export const compareWording = stage({
  name: "compare-wording",
  says: "set the frames of the sides side by side, and their words of trust and grievance",
  reads: ["coding", "statement", "source_day", "actor", "role", "category", "slice"],
  writes: ["wording", "frame", "frame_divergence", "trust_grievance"],
  slice: () => null,
  run: async (store) => {
    const actors = await store.table("actor");
    const side = sideOf(actors, await store.table("role"));
    const wordings = wordingsOf(
      await store.table("coding"),
      await store.table("statement"),
      await store.table("source_day"),
      actors,
      await store.table("category"),
      side,
    );
    await store.write("wording", wordings);
    await store.write("frame", framesOf(wordings));
    await store.write("frame_divergence", divergencesOf(wordings, seededRandom(1)));
    await store.write("trust_grievance", regardsOf(wordings, await store.table("slice")));
  },
});
