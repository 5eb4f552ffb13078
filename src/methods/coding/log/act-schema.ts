import { z } from "zod";
import { statuses } from "../../../domain/coding/coding.js";

export const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, "an id has letters, digits, dot, dash, underscore or colon");
export const words = z.string().trim().min(1);

/** What every line of judgements/codings/<coder>.jsonl may say beside its act. */
const actFields = {
  id,
  /** When it was done, ISO 8601. */
  at: z.string().optional(),
  with: id.optional().describe("acts with one name here were done, and are undone, as one"),
  undoes: id.optional().describe("the line that this one takes back"),
  redoes: id.optional().describe("the undoing line that this one takes back"),
};
const anchorFields = {
  exact: words,
  /** Code points of the normalised text; found by the quote where they are missing. */
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  /** Hash of the normalised text in which start and end were counted. */
  text: z.string().optional(),
};

/** One line of judgements/codings/<coder>.jsonl that codes: the first act there is, and the one that people write by hand. */
export const codingLineSchema = z.strictObject({
  ...actFields,
  act: z.literal("code").optional(),
  source: id,
  ...anchorFields,
  category: id.optional(),
  statement: z
    .strictObject({
      speaker: words.optional(),
      actor: words.optional(),
      act: words,
      target: words.optional(),
      status: z.enum(statuses).default("asserted"),
      day: words.optional(),
      place: words.optional(),
      quantity: words.optional(),
      cameo: z
        .string()
        .regex(/^\d{2,4}$/u, "a CAMEO code has two to four figures, as 112")
        .optional(),
      rule: words.optional().describe("the rule of the machine that proposed it"),
    })
    .optional(),
  evidence: z
    .strictObject({
      claim: id.optional().describe("a claim of claims.yaml"),
      says: words.optional().describe("a new claim, in a sentence"),
      stance: z.enum(["asserts", "denies"]),
      by: words.optional().describe("who speaks"),
    })
    .optional()
    .describe("what a machine proposes that the words do to a claim; it counts nowhere before a person writes it into claims.yaml"),
  code: z
    .strictObject({ name: words, definition: words, include: words.optional(), exclude: words.optional() })
    .optional()
    .describe("a code that a machine proposes for the codebook; it is none before a person writes it there"),
  alias: z
    .strictObject({ name: words.describe("a name that nobody placed"), actor: id.describe("an actor of actors.yaml") })
    .optional()
    .describe("whom a machine takes a name to mean; it counts nowhere before a person writes it into actors.yaml"),
  page: z.number().int().positive().optional().describe("the page on which the words were marked, where start and end are not known"),
  memo: z.string().optional(),
  machine: z.boolean().default(false),
  accepted: z.boolean().default(true),
});

const on = z.string().regex(/^(case|(coding|source|category):.+)$/u, "a note stands on coding:ID, source:ID, category:ID or case");
/** The other acts of a coder's file, by the word in `act`. */
export const codingActSchemas = {
  code: codingLineSchema,
  uncode: z.strictObject({ ...actFields, act: z.literal("uncode"), of: words }),
  restore: z.strictObject({ ...actFields, act: z.literal("restore"), of: words }),
  uncomment: z.strictObject({ ...actFields, act: z.literal("uncomment"), of: words }),
  recode: z.strictObject({ ...actFields, act: z.literal("recode"), of: words, category: id.nullable() }),
  move: z.strictObject({ ...actFields, act: z.literal("move"), of: words, ...anchorFields }),
  memo: z.strictObject({ ...actFields, act: z.literal("memo"), on, says: z.string() }),
  comment: z.strictObject({ ...actFields, act: z.literal("comment"), on, says: words }),
  done: z.strictObject({ ...actFields, act: z.literal("done"), source: id, is: z.boolean() }),
  reject: z.strictObject({ ...actFields, act: z.literal("reject"), of: words, is: z.boolean() }),
} as const;

/** Any act, told by its word: what a line of a coder's file is held against, and what the app sends. */
export const actLineSchema = z.discriminatedUnion("act", Object.values(codingActSchemas) as [typeof codingLineSchema]);
