import { Hono } from "hono";
import { validator } from "hono/validator";
import type { Period } from "../pages/page.js";
import { type CodeQuery, type QueriesPage, queryOfParams } from "../pages/queries.js";
import { one, periodOf } from "./answers.js";

/** Questions put to the codings. */
export interface QueryBench {
  page(query: CodeQuery, period: Period): Promise<QueriesPage>;
}

export function queryRoutes(bench: QueryBench) {
  return new Hono().get(
    "/",
    validator("query", (value) => ({ query: queryOfParams((name) => one(value[name])), period: periodOf(value) })),
    async (c) => {
      const { query, period } = c.req.valid("query");
      return c.json(await bench.page(query, period));
    },
  );
}
