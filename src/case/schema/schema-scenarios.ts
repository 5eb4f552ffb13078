import { z } from "zod";
import { day, id, words } from "./schema-words.js";

const pattern = z.record(id, z.boolean()).describe("option: true where it is taken, false where not; the others may be either");
const wish = z.strictObject({ options: pattern, because: words.optional() });

/** judgements/scenarios.yaml: what if. Graph models of who may do what, and counts that go on. */
export const scenariosSchema = z.strictObject({
  games: z
    .array(
      z.strictObject({
        id,
        says: words,
        from: id.optional().describe("another game: what is not said here is as there"),
        options: z
          .array(
            z.strictObject({
              id,
              actor: words.describe("who may take it or leave it"),
              says: words,
              lasting: z.boolean().default(false).describe("once taken it cannot be given up"),
            }),
          )
          .max(8, "eight options are the most: join options that go together")
          .optional(),
        impossible: z.array(pattern).optional().describe("what cannot be at once"),
        wishes: z
          .record(words, z.array(wish))
          .optional()
          .describe("actor: what it wants, the first weighs more than all that follow together"),
        pairs: z
          .record(words, z.array(z.tuple([words, words])))
          .optional()
          .describe("instead of wishes: pairs of states, better and worse, written Y and N in the order of the options"),
        now: z.record(id, z.boolean()).optional().describe("the options taken today"),
        because: words.optional().describe("whence the wishes: whose judgement they are"),
        note: words.optional(),
      }),
    )
    .default([]),
  counts: z
    .array(
      z.strictObject({
        id,
        says: words,
        from: id.optional().describe("another scenario of counts: what is not said here is as there"),
        series: id.optional().describe("a series of case.yaml"),
        fit: z.strictObject({ from: day, to: day }).optional().describe("months that the model learns from"),
        months: z.number().int().min(1).max(60).optional().describe("months ahead, 12 where not given"),
        multiplier: z
          .number()
          .min(0)
          .max(100)
          .optional()
          .describe("by what the scenario multiplies the rate: an assumption; 1 where not given"),
        spread: z.number().min(0).max(3).optional().describe("standard deviation of the logarithm of the multiplier"),
        trend: z.boolean().optional().describe("whether the trend of the fitted months goes on"),
        because: words.optional(),
        note: words.optional(),
      }),
    )
    .default([]),
});
