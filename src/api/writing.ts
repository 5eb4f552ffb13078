import { Hono } from "hono";
import { z } from "zod";
import type { Choices, Draft } from "../pages/writing.js";
import { answerBytes, type JsonBytes } from "./answers.js";
import { body } from "./body.js";

/** What whoever writes the report asks. */
export interface WritingBench {
  draft(text: string): Promise<JsonBytes<Draft>>;
  choices(): Promise<JsonBytes<Choices>>;
}

/** Letters of a report; a build takes no longer one. */
export const longestReport = 4_000_000;

export function writingRoutes(writing: WritingBench) {
  return new Hono()
    .get("/choices", async (c) => answerBytes(c, await writing.choices()))
    .post("/draft", body(z.strictObject({ text: z.string().max(longestReport) })), async (c) =>
      answerBytes(c, await writing.draft(c.req.valid("json").text)),
    );
}
