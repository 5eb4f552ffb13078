import { Hono } from "hono";
import type { AheadAnswer, AskedFor, AssistantAnswer, AssistantState } from "../../pages/assistant.js";
import { answer, missing } from "./answers.js";

/** The language model that the case names, where it names one. */
export interface AssistantBench {
  state(): Promise<AssistantState>;
  /** How much there would be to ask; asks nobody. */
  ahead(what: AskedFor): Promise<AheadAnswer>;
  /** Asks about one source; `null` where there is no such source. */
  ask(source: string): Promise<AssistantAnswer | null>;
  askFor(what: AskedFor): Promise<AssistantAnswer>;
}

export function assistantRoutes(assistant: AssistantBench) {
  return new Hono()
    .get("/", async (c) => answer(c, await assistant.state()))
    .get("/codebook", async (c) => answer(c, await assistant.ahead("codebook")))
    .get("/names", async (c) => answer(c, await assistant.ahead("names")))
    .post("/codebook", async (c) => {
      const given = await assistant.askFor("codebook");
      return answer(c, given, given.kind === "done" ? 200 : 422);
    })
    .post("/names", async (c) => {
      const given = await assistant.askFor("names");
      return answer(c, given, given.kind === "done" ? 200 : 422);
    })
    .post("/ask/:source", async (c) => {
      const given = await assistant.ask(c.req.param("source"));
      return given ? answer(c, given, given.kind === "done" ? 200 : 422) : missing(c, "source");
    });
}
