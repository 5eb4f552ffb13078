import { Hono } from "hono";
import type { ActorPage } from "../../pages/actor.js";
import type { DyadTrend } from "../../pages/dyad.js";
import type { WordsPart } from "../../pages/page.js";
import { answer, asks, found, whole } from "./answers.js";

/** Actors of a case, and how two of them stand by their acts. */
export interface ActorBench {
  page(id: string): Promise<ActorPage | null>;
  /** What it says and what is said of it, from a place on. */
  words(id: string, from: number): Promise<WordsPart>;
  trend(a: string, b: string): Promise<DyadTrend>;
}

export function actorRoutes(actors: ActorBench) {
  const start = asks(["start"], ({ start }) => ({ start: whole(start) }));
  return new Hono()
    .get("/:id/words", start, async (c) => answer(c, await actors.words(c.req.param("id"), c.req.valid("query").start)))
    .get("/:id", async (c) => found(c, await actors.page(c.req.param("id")), "actor"))
    .get("/:a/with/:b", async (c) => answer(c, await actors.trend(c.req.param("a"), c.req.param("b"))));
}
