import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { TakenFile } from "../pages/adding.js";
import type { Written } from "../pages/edit.js";
import { answer, asks, fileName } from "./answers.js";
import { body, refusal } from "./body.js";

/** Files that are dropped into the app: each goes to its place in the case, as `amity add` puts it there. */
export interface AddBench {
  take(name: string, bytes: ReadableStream<Uint8Array>): Promise<TakenFile>;
  /** Takes a file out that was taken in this run and is still as it was then. */
  leaveOut(path: string): Promise<Written>;
}

const most = 8 * 1_073_741_824;

/** POST with the bytes of one file; `name` is its name. */
export function addRoutes(adding: AddBench) {
  return new Hono()
    .post(
      "/file",
      bodyLimit({
        maxSize: most,
        onError: (c) => c.json(refusal("The file is larger than 8 GB. Add it on the command line: amity add."), 413),
      }),
      asks(["name"], ({ name }) => ({ name: fileName(name) })),
      async (c) => answer<TakenFile>(c, await adding.take(c.req.valid("query").name, c.req.raw.body ?? new Blob([]).stream())),
    )
    .post("/leave-out", body(named), async (c) => {
      const given = await adding.leaveOut(c.req.valid("json").path);
      return answer<Written>(c, given, given.kind === "written" ? 200 : 422);
    });
}
const named = z.strictObject({ path: z.string().max(1_000) });
