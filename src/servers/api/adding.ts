import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { TakenFile } from "../../pages/adding.js";
import type { Written } from "../../pages/edit.js";
import { answer, asks, fileName, missing } from "./answers.js";
import { body, refusal } from "./body.js";

/** A file that was dropped into the app. */
export interface SentFile {
  readonly name: string;
  readonly bytes: ReadableStream<Uint8Array>;
}

/** Files that are dropped into the app: each goes to its place in the case, as `amity add` puts it there. */
export interface AddBench {
  /** What became of each, in their order. The case is read once for all of them. */
  take(files: readonly SentFile[]): Promise<readonly TakenFile[]>;
  /** Takes a file out that was taken in this run and is still as it was then. */
  leaveOut(path: string): Promise<Written>;
}

const most = 8 * 1_073_741_824;
const mostOfGroup = 16 << 20;

/** POST with the bytes of one file, `name` being its name; or with a group of small files as a form, each under its name. */
export function addRoutes(adding: AddBench) {
  return new Hono()
    .post(
      "/file",
      bodyLimit({
        maxSize: most,
        onError: (c) => c.json(refusal("The file is larger than 8 GB. Add it on the command line: amity add."), 413),
      }),
      asks(["name"], ({ name }) => ({ name: fileName(name) })),
      async (c) => {
        const [line] = await adding.take([{ name: c.req.valid("query").name, bytes: c.req.raw.body ?? new Blob([]).stream() }]);
        return line ? answer<TakenFile>(c, line) : missing(c, "file");
      },
    )
    .post(
      "/files",
      bodyLimit({
        maxSize: mostOfGroup,
        onError: (c) => c.json(refusal("The files are more than 16 MB together. Send them one by one."), 413),
      }),
      async (c) => {
        const files = await sentFiles(c);
        if (!files) return c.json(refusal("What was sent is no group of at most 100 files."), 422);
        return answer<readonly TakenFile[]>(c, await adding.take(files));
      },
    )
    .post("/leave-out", body(named), async (c) => {
      const given = await adding.leaveOut(c.req.valid("json").path);
      return answer<Written>(c, given, given.kind === "written" ? 200 : 422);
    });
}
const named = z.strictObject({ path: z.string().max(1_000) });

/** The files of a form; null where it holds anything else. */
async function sentFiles(c: Context): Promise<SentFile[] | null> {
  const form = await c.req.raw.formData().catch(() => null);
  const names = namesOf(form?.get("names"));
  const files = form?.getAll("file").filter((each) => typeof each !== "string");
  if (!names || !files || names.length !== files.length) return null;
  return files.map((file, index) => ({ name: fileName(names[index] ?? ""), bytes: file.stream() }));
}

/** Names stand apart from their files: a form writes some signs of a name in another way. */
function namesOf(given: File | string | null | undefined): string[] | null {
  try {
    return z
      .array(z.string().max(1_000))
      .max(100)
      .parse(JSON.parse(typeof given === "string" ? given : ""));
  } catch {
    return null;
  }
}
