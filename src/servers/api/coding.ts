import { Hono } from "hono";
import { z } from "zod";
import { actLineSchema } from "../../methods/coding/log/act-schema.js";
import { type ActLine, actOfLine } from "../../methods/coding/log/lines.js";
import type {
  ActAnswer,
  ActAsked,
  CategoryUse,
  CodebookRead,
  CodingDesk,
  FoundWords,
  LostCoding,
  SourceCodings,
  SourceText,
} from "../../pages/coding.js";
import type { Proposed } from "../../pages/proposed.js";
import { type Answer, answer, found } from "./answers.js";
import { body, refusal } from "./body.js";

export interface FindAsked {
  /** As in a dictionary: several words make a phrase, `*` stands for any ending. */
  readonly words: string;
  /** One source, or all where null. */
  readonly source: string | null;
  /** What the hits are to be coded with. */
  readonly category: string | null;
  /** Asks for the dictionary of the category and of those below it, instead of the words. */
  readonly dictionary: boolean;
}

/** Coding in the app. `null` where there is no such source. */
export interface CodingBench {
  desk(): Promise<CodingDesk>;
  /** Codes and names that the assistant proposed, and that nobody wrote or refused. */
  proposed(): Promise<Proposed>;
  source(id: string): Promise<SourceCodings | null>;
  text(id: string): Promise<SourceText | null>;
  /** Says who is coding; false where the name has no letters. */
  name(name: string): Promise<boolean>;
  act(acts: readonly ActAsked[]): Promise<ActAnswer>;
  takeBack(way: "undo" | "redo"): Promise<ActAnswer>;
  /** Codings of all sources that changed: lost ones, and those found again with other words. */
  review(): Promise<readonly LostCoding[]>;
  find(asked: FindAsked): Promise<FoundWords>;
  /** Codings of one category. */
  uses(category: string): Promise<readonly CategoryUse[]>;
  /** What a file holds of a codebook; nothing is written. */
  readCodebook(name: string, text: string): Promise<CodebookRead>;
  writeCodebook(as: "csv" | "yaml"): Promise<string>;
  /** Codebooks that theories bring along, as YAML. */
  templates(): readonly { readonly name: string; readonly text: string }[];
}

const status = { written: 200, refused: 409 } as const;

export function codingRoutes(coding: CodingBench) {
  return new Hono()
    .get("/desk", async (c) => answer(c, await coding.desk()))
    .get("/proposed", async (c) => answer(c, await coding.proposed()))
    .get("/review", async (c) => answer(c, await coding.review()))
    .get("/source/:id", async (c) => found(c, await coding.source(c.req.param("id")), "source"))
    .get("/text/:id", async (c) => found(c, await coding.text(c.req.param("id")), "source"))
    .get("/uses/:category", async (c) => answer(c, await coding.uses(c.req.param("category"))))
    .get("/templates", (c) => answer(c, coding.templates()))
    .get("/codebook/:as{(csv|yaml)}", async (c) => {
      const as = c.req.param("as") === "csv" ? "csv" : "yaml";
      const type = as === "csv" ? "text/csv" : "text/yaml";
      return c.body(await coding.writeCodebook(as), 200, {
        "content-type": `${type}; charset=utf-8`,
        "content-disposition": `attachment; filename=codebook.${as}`,
      });
    })
    .post("/codebook", body(codebook), async (c) => {
      const { name, text } = c.req.valid("json");
      return answer(c, await coding.readCodebook(name, text));
    })
    .post("/coder", body(coder), async (c) => {
      const { name } = c.req.valid("json");
      if (!(await coding.name(name.slice(0, 80)))) return answer(c, refusal("A name has letters or digits."), 422) as Answer<never>;
      return answer(c, await coding.desk());
    })
    .post("/acts", body(acts as z.ZodType<readonly ActLine[]>), async (c) => {
      const given = await coding.act(c.req.valid("json").map(actOfLine));
      return answer(c, given, status[given.kind]);
    })
    .post("/undo", async (c) => {
      const given = await coding.takeBack("undo");
      return answer(c, given, status[given.kind]);
    })
    .post("/redo", async (c) => {
      const given = await coding.takeBack("redo");
      return answer(c, given, status[given.kind]);
    })
    .post("/find", body(asked), async (c) => {
      const { words, source, category, dictionary } = c.req.valid("json");
      return answer(c, await coding.find({ words, source: source || null, category: category || null, dictionary }));
    });
}

/** The time is the app's own, and so is what an act takes back. */
const acts = z
  .array(actLineSchema.refine((each) => !("at" in each || "undoes" in each || "redoes" in each), "an act says no time"))
  .min(1)
  .max(5000);
const codebook = z.strictObject({ name: z.string().max(400), text: z.string().max(8_000_000) });
const coder = z.strictObject({ name: z.string().max(200) });
const asked = z.strictObject({
  words: z.string().max(400),
  source: z.string().max(400).nullable(),
  category: z.string().max(400).nullable(),
  dictionary: z.boolean(),
});
