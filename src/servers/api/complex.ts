import { Hono } from "hono";
import type { Period } from "../../domain/days/period.js";
import type { ComplexPage } from "../../pages/complex.js";
import { answer, asks, periodOf } from "./answers.js";

/** The Complex page of a case. */
export interface ComplexBench {
  page(slice: string, period: Period): Promise<ComplexPage>;
}

export function complexRoutes(complex: ComplexBench) {
  const ofSlice = asks(["slice", "from", "to"], ({ slice, ...given }) => ({ slice, period: periodOf(given) }));
  return new Hono().get("/", ofSlice, async (c) => {
    const { slice, period } = c.req.valid("query");
    return answer(c, await complex.page(slice, period));
  });
}
