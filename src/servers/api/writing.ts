import { Hono } from "hono";
import { z } from "zod";
import { type Choices, type CitedAs, type Draft, type ReportCopy, reportCopies, type StyleTaken } from "../../pages/writing.js";
import { type Answer, answer, answerBytes, asks, fileName, type JsonBytes, missing } from "./answers.js";
import { body } from "./body.js";

/** What whoever writes the report asks. */
export interface WritingBench {
  draft(text: string): Promise<JsonBytes<Draft>>;
  choices(): Promise<JsonBytes<Choices>>;
  /** How works are cited in a style of the case; in APA 7 where none is named. */
  citedAs(style: string | null): Promise<JsonBytes<CitedAs>>;
  /** Takes a style into the case, if it is one that can be used. */
  takeStyle(name: string, text: string): Promise<StyleTaken>;
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
    .get(
      "/style",
      asks(["of"], ({ of }) => ({ of: of || null })),
      async (c) => answerBytes(c, await writing.citedAs(c.req.valid("query").of)),
    )
    .post("/style", body(z.strictObject({ name: z.string().max(1_000), text: z.string() })), async (c) => {
      const { name, text } = c.req.valid("json");
      const given = await writing.takeStyle(fileName(name), text);
      return answer<StyleTaken>(c, given, given.kind === "taken" ? 200 : 422);
    })
    .post("/draft", body(z.strictObject({ text: z.string().max(longestReport) })), async (c) =>
      answerBytes(c, await writing.draft(c.req.valid("json").text)),
    );
}
