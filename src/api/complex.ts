import { Hono } from "hono";
import type { ComplexPage } from "../pages/complex.js";
import { one } from "./answers.js";

/** The Complex page of a case. */
export interface ComplexBench {
  page(slice: string): Promise<ComplexPage>;
}

export function complexRoutes(complex: ComplexBench) {
  return new Hono().get("/", async (c) => c.json(await complex.page(one(c.req.query("slice")))));
}
