import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { readOnlySays } from "../../domain/brings.js";
import { InputError } from "../../domain/problem.js";
import { systemSays } from "../../domain/writing/system-says.js";
import type { Inside } from "../../pages/confirm.js";
import type { DyadPage } from "../../pages/dyad.js";
import type { NamesMet } from "../../pages/names.js";
import type {
  Change,
  ClaimsPage,
  DyadLine,
  DyadsPage,
  FoundPassages,
  Hits,
  Overview,
  Paragraph,
  Period,
  ReportPage,
  RowsPage,
  Shell,
  Shown,
  SourcePage,
  SourcesPage,
  WordsPart,
} from "../../pages/page.js";
import type { SourceTable } from "../../pages/sources.js";
import type { HappeningsPart, TimelinePage } from "../../pages/timeline.js";
import { type ActorBench, actorRoutes } from "./actors.js";
import { type AddBench, addRoutes } from "./adding.js";
import { type AgreementBench, agreementRoutes } from "./agreement.js";
import { type Answer, answer, asks, found, period, periodOf, whole } from "./answers.js";
import { type AssistantBench, assistantRoutes } from "./assistant.js";
import { type AuditBench, auditRoutes } from "./audit.js";
import { body, refusal } from "./body.js";
import { type ClaimBench, claimRoutes } from "./claims.js";
import { type CodingBench, codingRoutes } from "./coding.js";
import { type ComplexBench, complexRoutes } from "./complex.js";
import { type EditBench, editRoutes } from "./edits.js";
import { type WhyBench, whyRoutes } from "./explanations.js";
import { type FetchBench, fetchRoutes } from "./fetching.js";
import { keptPages, type PageMaking } from "./kept-pages.js";
import { type LibraryBench, libraryRoutes } from "./library.js";
import { type QueryBench, queryRoutes } from "./queries.js";
import { type TrustBench, trustRoutes } from "./trust.js";
import { type WritingBench, writingRoutes } from "./writing.js";

/** What the app asks of an open case. `null` where there is no such thing. */
export interface Workbench extends PageMaking {
  shell(): Promise<Shell>;
  overview(period: Period): Promise<Overview>;
  sources(): Promise<SourcesPage>;
  /** What may be changed of each document, by row. */
  sourceTable(): Promise<SourceTable>;
  /** Whom the data name and the case does not place. */
  namesMet(): Promise<NamesMet>;
  /** Which countries and days count, and what others would. */
  inside(): Promise<Inside>;
  source(id: string): Promise<SourcePage | null>;
  /** Paragraphs of a source from a code point on, as many as one part holds. */
  text(id: string, start: number): Promise<readonly Paragraph[]>;
  /** Of one actor where one is asked for. */
  timeline(period: Period, actor: string | null): Promise<TimelinePage>;
  happenings(period: Period, actor: string | null, from: number): Promise<HappeningsPart>;
  dyads(period: Period): Promise<DyadsPage>;
  dyadsFrom(period: Period, from: number): Promise<readonly DyadLine[]>;
  dyad(a: string, b: string, period: Period): Promise<DyadPage | null>;
  /** What is told, and what is said, of a pair in a period, from a place on. */
  dyadHappenings(a: string, b: string, period: Period, from: number): Promise<HappeningsPart>;
  dyadWords(a: string, b: string, period: Period, from: number): Promise<WordsPart>;
  claims(period: Period): Promise<ClaimsPage>;
  report(): Promise<ReportPage>;
  evidence(at: string, period: Period): Promise<Shown | null>;
  /** Rows of a query that something on a page cites, from a place on. */
  rows(query: string, from: number): Promise<RowsPage>;
  search(words: string, from: number): Promise<Hits>;
  /** The passages that a search has, as a reader walks them. */
  searchPassages(words: string): Promise<FoundPassages>;
  /** How the score of a claim comes about. */
  readonly claim: ClaimBench;
  readonly audits: AuditBench;
  readonly agreement: AgreementBench;
  readonly queries: QueryBench;
  readonly assistant: AssistantBench;
  readonly actors: ActorBench;
  readonly complex: ComplexBench;
  readonly coding: CodingBench;
  /** What changed, why, what was promised, and what if. */
  readonly why: WhyBench;
  /** What the app writes. */
  readonly edits: EditBench;
  /** The report while it is written. */
  readonly writing: WritingBench;
  readonly fetching: FetchBench;
  /** The library that a person joined to the case. */
  readonly library: LibraryBench;
  /** What is dropped into the app. */
  readonly adding: AddBench;
  readonly trust: TrustBench;
  /** Tells of every change until the function that it returns is called. */
  changes(listen: (change: Change) => void): () => void;
}

/**
 * The routes of the app over a workbench: JSON, changes of the folder as server-sent events, and what the app writes. Where `keeps` is false
 * every page is made anew.
 */
export function api(workbench: Workbench, { keeps = true }: { readonly keeps?: boolean } = {}) {
  const app = new Hono()
    .use("/api/*", async (c, next) => {
      if (c.req.method !== "POST") return next();
      if (!writesNothing.test(c.req.path) && !workbench.trust.isTrusted()) return c.json(refusal(readOnlySays), 423);
      return /^\/api\/(?:audit|adding\/file)/u.test(c.req.path) ? next() : limited(c, next);
    })
    .use("/api/*", keeps ? keptPages(workbench) : (_, next) => next())
    .get("/api/shell", async (c) => answer(c, await workbench.shell()))
    .get("/api/overview", period, async (c) => answer(c, await workbench.overview(c.req.valid("query"))))
    .get("/api/sources", async (c) => answer(c, await workbench.sources()))
    .get("/api/names-met", async (c) => answer(c, await workbench.namesMet()))
    .get("/api/inside", async (c) => answer(c, await workbench.inside()))
    .get("/api/source-table", async (c) => answer(c, await workbench.sourceTable()))
    .get("/api/sources/:id", async (c) => found(c, await workbench.source(c.req.param("id")), "source"))
    .get(
      "/api/sources/:id/text",
      asks(["start"], ({ start }) => ({ start: whole(start) })),
      async (c) => answer(c, await workbench.text(c.req.param("id"), c.req.valid("query").start)),
    )
    .get("/api/timeline", ofActor, async (c) => {
      const { period, actor } = c.req.valid("query");
      return answer(c, await workbench.timeline(period, actor));
    })
    .get("/api/timeline/happenings", partOfActor, async (c) => {
      const { actor, from, period } = c.req.valid("query");
      return answer(c, await workbench.happenings(period, actor, from));
    })
    .get("/api/dyads", period, async (c) => answer(c, await workbench.dyads(c.req.valid("query"))))
    .get("/api/dyads-from", part, async (c) => {
      const { period, from } = c.req.valid("query");
      return answer(c, await workbench.dyadsFrom(period, from));
    })
    .get("/api/dyads/:a/:b", period, async (c) =>
      found(c, await workbench.dyad(c.req.param("a"), c.req.param("b"), c.req.valid("query")), "dyad"),
    )
    .get("/api/dyads/:a/:b/happenings", part, async (c) => {
      const { period, from } = c.req.valid("query");
      return answer(c, await workbench.dyadHappenings(c.req.param("a"), c.req.param("b"), period, from));
    })
    .get("/api/dyads/:a/:b/words", part, async (c) => {
      const { period, from } = c.req.valid("query");
      return answer(c, await workbench.dyadWords(c.req.param("a"), c.req.param("b"), period, from));
    })
    .get("/api/claims", period, async (c) => answer(c, await workbench.claims(c.req.valid("query"))))
    .get("/api/report", async (c) => answer(c, await workbench.report()))
    .get(
      "/api/evidence",
      asks(["at", "from", "to"], ({ at, ...given }) => ({ at, ...periodOf(given) })),
      async (c) => {
        const { at, ...span } = c.req.valid("query");
        return found(c, await workbench.evidence(at, span), "evidence");
      },
    )
    .post("/api/rows", body(rowsAsked), async (c) => {
      try {
        return answer(c, await workbench.rows(c.req.valid("json").query, c.req.valid("json").from));
      } catch (cause) {
        if (!(cause instanceof Error) || !("mend" in cause)) throw cause; // the door refused it
        return answer(c, { kind: "refused", says: cause.message.split("\n")[0] ?? "" }, 422) as Answer<never>;
      }
    })
    .get(
      "/api/search",
      asks(["words", "start"], ({ words, start }) => ({ words: words.slice(0, 200), start: whole(start) })),
      async (c) => answer(c, await workbench.search(c.req.valid("query").words, c.req.valid("query").start)),
    )
    .get(
      "/api/search/passages",
      asks(["words"], ({ words }) => ({ words: words.slice(0, 200) })),
      async (c) => answer(c, await workbench.searchPassages(c.req.valid("query").words)),
    )
    .get("/api/changes", (c) => changes(c, workbench))
    .route("/api/claims", claimRoutes(workbench.claim))
    .route("/api/audit", auditRoutes(workbench.audits))
    .route("/api/agreement", agreementRoutes(workbench.agreement))
    .route("/api/queries", queryRoutes(workbench.queries))
    .route("/api/assistant", assistantRoutes(workbench.assistant))
    .route("/api/actors", actorRoutes(workbench.actors))
    .route("/api/complex", complexRoutes(workbench.complex))
    .route("/api/coding", codingRoutes(workbench.coding))
    .route("/api/why", whyRoutes(workbench.why))
    .route("/api/case", editRoutes(workbench.edits))
    .route("/api/writing", writingRoutes(workbench.writing))
    .route("/api/adding", addRoutes(workbench.adding))
    .route("/api/fetch", fetchRoutes(workbench.fetching))
    .route("/api/library", libraryRoutes(workbench.library))
    .route("/api/trust", trustRoutes(workbench.trust));
  app.all("/api/*", (c) => c.json({ says: `There is nothing at ${c.req.path}.` }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof InputError) return c.json({ ...refusal(inWords(error)), problems: error.problems }, 422);
    const says = systemSays(error);
    if (says !== undefined) return c.json(refusal(says), 503);
    return c.json({ says: error.message.split("\n")[0]?.slice(0, 400) || "Something failed." }, 500);
  });
  return app;
}
const rowsAsked = z.strictObject({ query: z.string(), from: z.number().int().nonnegative() });
const ofActor = asks(["from", "to", "actor"], ({ actor, ...given }) => ({ period: periodOf(given), actor: actor || null }));
const partOfActor = asks(["from", "to", "actor", "start"], ({ actor, start, ...given }) => ({
  period: periodOf(given),
  actor: actor || null,
  from: whole(start),
}));
const part = asks(["from", "to", "start"], ({ start, ...given }) => ({ period: periodOf(given), from: whole(start) }));

export type Api = ReturnType<typeof api>;

/** What may be posted where nobody trusts the case: it writes nothing into it. */
const writesNothing = /^\/api\/(?:audit|trust|coding\/(?:find|codebook|coder))\/?$/u;

const limited = bodyLimit({
  maxSize: 16 * 1_048_576,
  onError: (c) => c.json(refusal("More was sent at once than the app takes (16 MB)."), 413),
});

function inWords({ problems }: InputError): string {
  return problems
    .slice(0, 5)
    .map(({ says, mend }) => `${says} ${mend}`)
    .join(" ");
}

/** Keeps the line open; a silent one would be closed by what lies between. */
const breath = 20_000;
function changes(c: Context, workbench: Workbench): Response {
  return streamSSE(c, async (stream) => {
    let open = true;
    const stop = workbench.changes((change) => void stream.writeSSE({ event: "change", data: JSON.stringify(change) }));
    stream.onAbort(() => {
      open = false;
      stop();
    });
    while (open) {
      await stream.sleep(breath);
      if (open) await stream.writeSSE({ event: "still", data: "" });
    }
  });
}
