import { Hono } from "hono";
import type { ActorPage } from "../pages/actor.js";
import type { DyadTrend } from "../pages/dyad.js";
import { found } from "./answers.js";

/** Actors of a case, and how two of them stand by their acts. */
export interface ActorBench {
  page(id: string): Promise<ActorPage | null>;
  trend(a: string, b: string): Promise<DyadTrend>;
}

export function actorRoutes(actors: ActorBench) {
  return new Hono()
    .get("/:id", async (c) => found(c, await actors.page(c.req.param("id")), "actor"))
    .get("/:a/with/:b", async (c) => c.json(await actors.trend(c.req.param("a"), c.req.param("b"))));
}
