import { Hono } from "hono";
import type { EffectsPage, ExplanationsPage, PromisesPage, SeriesOffered } from "../../pages/explanations.js";
import type { ScenariosPage } from "../../pages/scenarios.js";
import { answer } from "./answers.js";

/** What changed, why, what was promised, and what if. */
export interface WhyBench {
  effects(): Promise<EffectsPage>;
  /** The series that the data give by themselves, for a person to choose from. */
  series(): Promise<readonly SeriesOffered[]>;
  explanations(): Promise<ExplanationsPage>;
  promises(): Promise<PromisesPage>;
  scenarios(): Promise<ScenariosPage>;
}

export function whyRoutes(why: WhyBench) {
  return new Hono()
    .get("/effects", async (c) => answer(c, await why.effects()))
    .get("/series", async (c) => answer(c, await why.series()))
    .get("/explanations", async (c) => answer(c, await why.explanations()))
    .get("/promises", async (c) => answer(c, await why.promises()))
    .get("/scenarios", async (c) => answer(c, await why.scenarios()));
}
