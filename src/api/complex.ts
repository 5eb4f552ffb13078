import { Hono } from "hono";
import type { Period } from "../domain/days/period.js";
import type { ComplexPage } from "../pages/complex.js";
import { one, period } from "./answers.js";

/** The Complex page of a case. */
export interface ComplexBench {
  page(slice: string, period: Period): Promise<ComplexPage>;
}

export function complexRoutes(complex: ComplexBench) {
  return new Hono().get("/", period, async (c) => c.json(await complex.page(one(c.req.query("slice")), c.req.valid("query"))));
}
