import { Hono } from "hono";
import { answer, missing } from "./answers.js";

/** Whether the case names an assistant, and what it was asked. */
export interface AssistantState {
  readonly isOn: boolean;
  readonly model: string | null;
  readonly endpoint: string | null;
  /** The environment variable that is sent as the key. */
  readonly key: string | null;
  /** Whether a person on this machine confirmed endpoint and key as they are. */
  readonly isConfirmed: boolean;
}

export type AssistantAnswer =
  | {
      readonly kind: "done";
      readonly proposed: number;
      readonly asked: number;
      readonly kept: number;
      readonly refused: readonly { readonly quote: string; readonly why: string }[];
      readonly wrotePrompt: string | null;
    }
  | { readonly kind: "refused"; readonly says: string };

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
