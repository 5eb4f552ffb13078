import { Hono } from "hono";
import type { AssistantAnswer, AssistantState } from "../pages/assistant.js";
import { answer, missing } from "./answers.js";

/** The language model that the case names, where it names one. */
export interface AssistantBench {
  state(): Promise<AssistantState>;
  /** Asks about one source; `null` where there is no such source. */
  ask(source: string): Promise<AssistantAnswer | null>;
}

export function assistantRoutes(assistant: AssistantBench) {
  return new Hono()
    .get("/", async (c) => answer(c, await assistant.state()))
    .post("/ask/:source", async (c) => {
      const given = await assistant.ask(c.req.param("source"));
      return given ? answer(c, given, given.kind === "done" ? 200 : 422) : missing(c, "source");
    });
}
