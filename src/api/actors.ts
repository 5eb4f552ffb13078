import { Hono } from "hono";
import { validator } from "hono/validator";
import type { ActorPage } from "../pages/actor.js";
import type { DyadTrend } from "../pages/dyad.js";
import type { WordsPart } from "../pages/page.js";
import { found, whole } from "./answers.js";

/** Actors of a case, and how two of them stand by their acts. */
export interface ActorBench {
  page(id: string): Promise<ActorPage | null>;
  /** What it says and what is said of it, from a place on. */
  words(id: string, from: number): Promise<WordsPart>;
  trend(a: string, b: string): Promise<DyadTrend>;
}

export function actorRoutes(actors: ActorBench) {
  const start = validator("query", (value) => ({ start: whole(value["start"]) }));
  return new Hono()
    .get("/:id/words", start, async (c) => c.json(await actors.words(c.req.param("id"), c.req.valid("query").start)))
    .get("/:id", async (c) => found(c, await actors.page(c.req.param("id")), "actor"))
    .get("/:a/with/:b", async (c) => c.json(await actors.trend(c.req.param("a"), c.req.param("b"))));
}
