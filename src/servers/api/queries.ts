import { Hono } from "hono";
import type { Period } from "../../pages/page.js";
import { type CodeQuery, type QueriesPage, queryNames, queryOfParams } from "../../pages/queries.js";
import { answer, asks, periodOf } from "./answers.js";

/** Questions put to the codings. */
export interface QueryBench {
  page(query: CodeQuery, period: Period): Promise<QueriesPage>;
}

export function queryRoutes(bench: QueryBench) {
  return new Hono().get(
    "/",
    asks([...queryNames, "from", "to"], (given) => ({ query: queryOfParams((name) => given[name]), period: periodOf(given) })),
    async (c) => {
      const { query, period } = c.req.valid("query");
      return answer(c, await bench.page(query, period));
    },
  );
}
