import { Hono } from "hono";
import { z } from "zod";
import type { ActHistory, Acts, CaseText, EditAnswer, EditAsked, ReportAsked, Written } from "../../pages/edit.js";
import { answer, found } from "./answers.js";
import { body } from "./body.js";
import { longestReport } from "./writing.js";

/** Changes of the case's YAML files that the app makes, and taking them back. */
export interface EditBench {
  /** A file as it lies on the disk; null where the case has no file of that name. */
  file(name: string): Promise<CaseText | null>;
  edit(asked: EditAsked): Promise<EditAnswer>;
  /** Writes report.md as a whole. */
  write(asked: ReportAsked): Promise<EditAnswer>;
  acts(): Acts;
  history(): ActHistory;
  /** Remembers that somebody looked at the acts now. */
  look(): Promise<Written>;
  undo(): Promise<EditAnswer>;
  redo(): Promise<EditAnswer>;
}

const status = { written: 200, changed: 409, refused: 422 } as const;

export function editRoutes(edits: EditBench) {
  return new Hono()
    .get("/file/:name", async (c) => found(c, await edits.file(c.req.param("name")), "file"))
    .get("/acts", (c) => answer(c, edits.acts()))
    .get("/history", (c) => answer(c, edits.history()))
    .post("/looked", async (c) => answer(c, await edits.look()))
    .post("/edit", body(asked as z.ZodType<EditAsked>), async (c) => {
      const given = await edits.edit(c.req.valid("json"));
      return answer(c, given, status[given.kind]);
    })
    .post("/report", body(reportAsked), async (c) => {
      const given = await edits.write(c.req.valid("json"));
      return answer(c, given, status[given.kind]);
    })
    .post("/undo", async (c) => {
      const given = await edits.undo();
      return answer(c, given, status[given.kind]);
    })
    .post("/redo", async (c) => {
      const given = await edits.redo();
      return answer(c, given, status[given.kind]);
    });
}

/** Names of what lies behind a prototype are nobody's keys. */
const key = z.union([
  z
    .string()
    .max(400)
    .refine((each) => !["__proto__", "constructor", "prototype"].includes(each), "no file has such a key"),
  z.number().int().nonnegative().max(1_000_000),
]);
const path = z.array(key).max(20);
const value = z.json();
const step = z.union([
  z.strictObject({ set: path, value }),
  z.strictObject({ add: path, value, before: z.number().int().nonnegative().optional() }),
  z.strictObject({ remove: path.min(1) }),
]);
const asked = z.strictObject({
  name: z.string().max(80),
  was: z.string().max(200).nullable(),
  steps: z.array(step).min(1).max(1000),
  act: z.string().transform((each) => each.slice(0, 200)),
});
const reportAsked = z.strictObject({ was: z.string().max(200), text: z.string().max(longestReport) });
