import { Hono } from "hono";
import { z } from "zod";
import { type Choices, type Draft, type ReportCopy, reportCopies } from "../pages/writing.js";
import { type Answer, answerBytes, asks, type JsonBytes, missing } from "./answers.js";
import { body } from "./body.js";

/** What whoever writes the report asks. */
export interface WritingBench {
  draft(text: string): Promise<JsonBytes<Draft>>;
  choices(): Promise<JsonBytes<Choices>>;
  /** The report of the last build as a file to take away; null where there is none. */
  copy(as: ReportCopy): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
}

const types: Readonly<Record<ReportCopy, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
};

/** Letters of a report; a build takes no longer one. */
export const longestReport = 4_000_000;

export function writingRoutes(writing: WritingBench) {
  return new Hono()
    .get(
      "/copy",
      asks(["as"], ({ as }) => ({ as: reportCopies.find((each) => each === as) ?? "html" })),
      async (c) => {
        const { as } = c.req.valid("query");
        const copy = await writing.copy(as);
        if (!copy) return missing(c, "report");
        return c.body(Uint8Array.from(copy.bytes), 200, {
          "content-type": types[as],
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(copy.name)}`,
        }) as unknown as Answer<never>;
      },
    )
    .get("/choices", async (c) => answerBytes(c, await writing.choices()))
    .post("/draft", body(z.strictObject({ text: z.string().max(longestReport) })), async (c) =>
      answerBytes(c, await writing.draft(c.req.valid("json").text)),
    );
}
