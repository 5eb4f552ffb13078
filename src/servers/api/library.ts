import { Hono } from "hono";
import { z } from "zod";
import type { LibraryAnswer, LibraryAsked, LibraryPage } from "../../pages/library.js";
import { answer } from "./answers.js";
import { body } from "./body.js";

/** The library of the case, which a person here joins and parts. */
export interface LibraryBench {
  page(): LibraryPage;
  /** Joins what is named, where it can be, and reads it. */
  join(asked: LibraryAsked): Promise<LibraryAnswer>;
  /** Reads it now. */
  look(): Promise<LibraryPage>;
  part(): LibraryPage;
}

export function libraryRoutes(bench: LibraryBench) {
  return new Hono()
    .get("/", (c) => answer(c, bench.page()))
    .post("/", body<LibraryAsked>(asked), async (c) => {
      const given = await bench.join(c.req.valid("json"));
      return answer(c, given, given.kind === "joined" ? 200 : 422);
    })
    .post("/look", async (c) => answer(c, await bench.look()))
    .post("/part", (c) => answer(c, bench.part()));
}

const words = z.string().min(1).max(2_000).optional();
const asked = z.strictObject({ file: words, api: words, collection: words, storage: words });
