import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { InputError } from "../domain/problem.js";
import { type AuditCopy, type AuditPage, auditCopies } from "../pages/audit.js";
import { type Answer, answer, asks, fileName } from "./answers.js";

/** Audits of manuscripts that are no part of the case; nothing of them is kept. */
export interface AuditBench {
  /** Throws `InputError` where the file cannot be read. */
  page(name: string, bytes: Uint8Array): Promise<AuditPage>;
  copy(name: string, bytes: Uint8Array, as: AuditCopy): Promise<string>;
}

const most = 64 * 1_048_576;
const types: Readonly<Record<AuditCopy, string>> = {
  html: "text/html; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  json: "application/json",
};

/** POST with the bytes of a file; `name` is its name, `as` asks for a copy to take away. */
export function auditRoutes(audits: AuditBench) {
  return new Hono().post(
    "/",
    bodyLimit({
      maxSize: most,
      onError: (c) => c.json({ says: "The file is larger than 64 MB. Split it, or run amity audit on it." }, 413),
    }),
    asks(["name", "as"], ({ name, as }) => ({ name: fileName(name) || "manuscript", as: auditCopies.find((each) => each === as) })),
    async (c) => {
      const { name, as } = c.req.valid("query");
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      try {
        if (!as) return answer(c, await audits.page(name, bytes));
        const disposition = `attachment; filename="audit.${as === "markdown" ? "md" : as}"`;
        return c.body(await audits.copy(name, bytes, as), 200, {
          "content-type": types[as],
          "content-disposition": disposition,
        }) as unknown as Answer<never>;
      } catch (cause) {
        return refused(c, cause);
      }
    },
  );
}

function refused(c: Context, cause: unknown): Answer<never> {
  if (!(cause instanceof InputError)) throw cause;
  return answer(c, { says: cause.problems.map(({ says, mend }) => `${says} ${mend}`).join(" ") }, 422) as Answer<never>;
}
