import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import { problem } from "../../domain/problem.js";

/** Answers that a body is not of the form that its address takes. */
function bad(says: string): HTTPException {
  const headers = { "content-type": "application/json; charset=utf-8" };
  return new HTTPException(422, { res: new Response(JSON.stringify(refusal(says)), { status: 422, headers }) });
}

/** Reads the JSON body of a request; the app is held to the type of what the schema lets through. */
export function body<T extends object>(
  schema: z.ZodType<T>,
  // biome-ignore lint/suspicious/noExplicitAny: hono's own type of an environment that is of no concern
): MiddlewareHandler<any, string, { in: { json: T }; out: { json: T } }> {
  return async (c, next) => {
    c.req.addValidatedData("json", await bodyOf(c, schema));
    await next();
  };
}

/** The JSON body of a request, of the form that a schema tells; else the answer is 422 with the first place that differs. */
async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const text = await c.req.text();
  let given: unknown;
  try {
    given = text.trim() === "" ? null : JSON.parse(text);
  } catch {
    throw bad("What was sent is no JSON.");
  }
  if (isDeeper(given, 40)) throw bad("What was sent is nested too deeply.");
  const found = schema.safeParse(given);
  if (found.success) return found.data;
  const [first] = found.error.issues;
  const at = (first?.path ?? []).map(String).join(".").slice(0, 200);
  throw bad(`What was sent is not of the form that is expected${at ? `, at ${at}` : ""}: ${first?.message ?? "it differs"}.`);
}

/** Looked at before any schema, which would go down as far as it goes. */
function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** What a refused body is answered with, in every shape that the app reads. */
export function refusal(says: string) {
  const at = { file: "case.yaml", line: 1, column: 1 };
  return { kind: "refused" as const, says, problems: [problem("case/invalid", at, says, "Nothing was written.")] };
}
