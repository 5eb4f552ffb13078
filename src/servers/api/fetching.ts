import { Hono } from "hono";
import { z } from "zod";
import type { AwayPage, FetchState } from "../../pages/fetching.js";
import { answer } from "./answers.js";
import { body } from "./body.js";

/** What lies elsewhere, and bringing it. */
export interface FetchBench {
  page(): Promise<AwayPage>;
  /** Begins to bring some files, or all; the terms of those in `accept` are accepted. One fetch at a time. */
  start(files: readonly string[], accept: readonly string[]): FetchState;
  stop(): FetchState;
}

export function fetchRoutes(bench: FetchBench) {
  return new Hono()
    .get("/", async (c) => answer(c, await bench.page()))
    .post("/", body<{ readonly files: readonly string[]; readonly accept: readonly string[] }>(asked), (c) => {
      const { files, accept } = c.req.valid("json");
      return answer(c, bench.start(files, accept), 202);
    })
    .post("/stop", (c) => answer(c, bench.stop()));
}

const paths = z.array(z.string().max(1_000)).max(10_000);
const asked = z.strictObject({ files: paths, accept: paths.default([]) });
