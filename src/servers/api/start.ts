import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { type Begun, caseHeader, type NewCaseAsked, type StartPage } from "../../pages/start.js";
import { answer } from "./answers.js";
import { body, refusal } from "./body.js";

/** Cases of this machine: which there are, opening one, and beginning one. */
export interface StartBench {
  page(): StartPage;
  open(folder: string): Promise<Begun>;
  begin(asked: NewCaseAsked): Promise<Begun>;
  /** Lists a case no longer; its folder stays as it is. */
  forget(folder: string): void;
  /** The routes of the case that is open, and its name in this run; null where none is. */
  current(): { readonly id: string; readonly app: Pick<Hono, "fetch"> } | null;
}

const text = z.string().trim().max(2_000);
const begun = z.strictObject({
  folder: text.min(1),
  name: text,
  question: text,
  region: z.array(z.string().regex(/^[A-Z]{3}$/u)).max(300),
  from: z.string().max(20),
  to: z.string().max(20),
  turning: z.array(z.strictObject({ name: text, day: z.string().max(20) })).max(200),
});
const named = z.strictObject({ folder: text.min(1) });

function startRoutes(start: StartBench) {
  return new Hono()
    .use(bodyLimit({ maxSize: 1_048_576, onError: (c) => c.json(refusal("More was sent than a case begins with."), 413) }))
    .get("/", (c) => answer(c, start.page()))
    .post("/open", body(named), async (c) => {
      const given = await start.open(c.req.valid("json").folder);
      return answer(c, given, given.kind === "opened" ? 200 : 422);
    })
    .post("/new", body<NewCaseAsked>(begun), async (c) => {
      const given = await start.begin(c.req.valid("json"));
      return answer(c, given, given.kind === "opened" ? 200 : 422);
    })
    .post("/forget", body(named), (c) => {
      start.forget(c.req.valid("json").folder);
      return answer(c, start.page());
    });
}

/**
 * The routes of this machine's cases, and those of the one that is open. A page asks with the name that its case has in this run: where
 * another case was opened since, it is told so, and nothing is read of the other or written into it.
 */
export function startApi(start: StartBench) {
  return new Hono().route("/api/start", startRoutes(start)).all("/api/*", async (c) => {
    const open = start.current();
    if (!open) return c.json({ says: "No case is open." }, 409);
    const meant = c.req.header(caseHeader);
    if (meant !== undefined && meant !== open.id)
      return c.json(
        { kind: "refused", says: "Another case has been opened in this app since. Reload this page to see it; nothing was written." },
        410,
      );
    const response = await open.app.fetch(c.req.raw);
    response.headers.set(caseHeader, open.id);
    return response;
  });
}

export type StartApi = ReturnType<typeof startApi>;
