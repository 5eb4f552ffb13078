import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { InputError } from "../../domain/problem.js";
import { type AuditAgainst, type AuditCopy, type AuditPage, auditCopies } from "../../pages/audit.js";
import { type Answer, answer, asks, fileName, whole } from "./answers.js";

/** Audits of manuscripts that are no part of the case; nothing of them is kept. */
export interface AuditBench {
  /** What the case has that a manuscript can be held against. */
  against(): Promise<AuditAgainst>;
  /** Throws `InputError` where the file cannot be read. */
  page(name: string, bytes: Uint8Array, held: HeldAgainst): Promise<AuditPage>;
  copy(name: string, bytes: Uint8Array, held: HeldAgainst, as: AuditCopy): Promise<string>;
}

/** What a manuscript is held against beside itself. */
export interface HeldAgainst {
  /** The documents of the case, as works that it may quote. */
  readonly documents: boolean;
  /** A list of retractions that somebody chose. */
  readonly list?: { readonly name: string; readonly bytes: Uint8Array };
}

const most = 64 * 1_048_576;
/** The whole list of Retraction Watch has some 60 MB. */
const mostOfList = 128 * 1_048_576;
const types: Readonly<Record<AuditCopy, string>> = {
  html: "text/html; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  json: "application/json",
};

/**
 * POST with the bytes of a file, and behind them those of a list of retractions where one is given: `name` and `list` are their names, `bytes`
 * is where the first ends; `documents` asks for the case's own as sources, `as` for a copy to take away.
 */
export function auditRoutes(audits: AuditBench) {
  return new Hono()
    .get("/", async (c) => answer(c, await audits.against()))
    .post(
      "/",
      bodyLimit({
        maxSize: most + mostOfList,
        onError: (c) => c.json({ says: tooLarge }, 413),
      }),
      asks(["name", "as", "documents", "list", "bytes"], ({ name, as, documents, list, bytes }) => ({
        name: fileName(name) || "manuscript",
        as: auditCopies.find((each) => each === as),
        documents: documents === "yes",
        list: fileName(list),
        length: whole(bytes),
      })),
      async (c) => {
        const { name, as, documents, list, length } = c.req.valid("query");
        const body = new Uint8Array(await c.req.arrayBuffer());
        const bytes = list ? body.subarray(0, length) : body;
        if (bytes.length > most) return answer(c, { says: tooLarge }, 422) as Answer<never>;
        const held = { documents, ...(list && { list: { name: list, bytes: body.subarray(length) } }) };
        try {
          if (!as) return answer(c, await audits.page(name, bytes, held));
          const disposition = `attachment; filename="audit.${as === "markdown" ? "md" : as}"`;
          return c.body(await audits.copy(name, bytes, held, as), 200, {
            "content-type": types[as],
            "content-disposition": disposition,
          }) as unknown as Answer<never>;
        } catch (cause) {
          return refused(c, cause);
        }
      },
    );
}

const tooLarge = "The file is larger than 64 MB. Split it, or run amity audit on it.";

function refused(c: Context, cause: unknown): Answer<never> {
  if (!(cause instanceof InputError)) throw cause;
  return answer(c, { says: cause.problems.map(({ says, mend }) => `${says} ${mend}`).join(" ") }, 422) as Answer<never>;
}
