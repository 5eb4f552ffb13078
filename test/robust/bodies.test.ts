import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { newCase } from "../../src/case/making/new.js";
import { build } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { api } from "../../src/servers/api/api.js";
import { type LiveCase, liveCase } from "../../src/workbench/opened/live.js";
import { workbenchOf } from "../../src/workbench/workbench.js";

let folder: string;
let live: LiveCase;
let app: ReturnType<typeof api>;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "amity-bodies-")), "case");
  await newCase(folder);
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
  app = api(workbenchOf(live, { coder: "fuzz" }));
});
afterAll(async () => {
  await live.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const key = fc.oneof(
  fc.constantFrom("claims", "categories", "sources", "id", "says", "version", "__proto__", "constructor", "", "a.b", "0"),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(1e6, 2 ** 53, 1.5),
);
const path = fc.array(key, { maxLength: 5 });
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("<<", "*a", "&a b", "- x\n- y", "%YAML 1.1", "---\n", "...", "\u0000", "\ud800", "!!js/function x"),
);
const step = fc.oneof(
  fc.record({ set: path, value }),
  fc.record({ add: path, value, before: fc.integer({ min: -2, max: 9 }) }, { requiredKeys: ["add", "value"] }),
  fc.record({ remove: path }),
);
const name = fc.oneof(
  fc.constantFrom(
    "case",
    "actors",
    "codebook",
    "sources",
    "claims",
    "figures",
    "commitments",
    "links",
    "hypotheses",
    "queries",
    "scenarios",
  ),
  fc.constantFrom("__proto__", "toString", "../case", "nothing", ""),
);
const edit = fc.record({ name, was: fc.oneof(fc.constant(null), fc.string()), steps: fc.array(step, { maxLength: 4 }), act: fc.string() });

const id = fc.oneof(fc.constantFrom("a1", "a2", "ä", "statement-2020"), fc.string({ unit: "binary", maxLength: 10 }));
const point = fc.oneof(fc.nat(500), fc.constantFrom(-1, 1.5, 2 ** 53, null));
const anchor = {
  exact: fc.oneof(fc.constantFrom("ceasefire", "the"), fc.string({ unit: "binary" })),
  start: point,
  end: point,
  prefix: fc.string({ unit: "binary" }),
  suffix: fc.string(),
  text: fc.oneof(fc.string(), fc.constant("0123456789abcdef")),
};
const statement = fc.record(
  { act: fc.string(), actor: fc.string(), status: fc.constantFrom("asserted", "denied", "x"), cameo: fc.constantFrom("112", "x", 3) },
  { requiredKeys: [] },
);
const act = fc.record(
  {
    id,
    act: fc.constantFrom("code", "uncode", "restore", "uncomment", "recode", "move", "memo", "comment", "done", "reject", "other", 3),
    of: id,
    on: fc.oneof(fc.constantFrom("case", "coding:a1", "source:statement-2020", "coding:"), fc.string()),
    says: fc.string({ unit: "binary" }),
    is: fc.oneof(fc.boolean(), fc.constant("yes")),
    source: id,
    category: fc.oneof(id, fc.constant(null)),
    statement,
    memo: fc.string(),
    with: id,
    at: fc.string(),
    undoes: id,
    machine: fc.boolean(),
    ...anchor,
  },
  { requiredKeys: [] },
);
const compared = { coders: fc.oneof(fc.array(fc.string()), fc.string(), fc.nat()), unit: fc.constantFrom("paragraph", "sentence", "x", 3) };
const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "/api/case/edit": edit,
  "/api/rows": fc.record({
    query: fc.oneof(fc.constantFrom("select * from event", "select 1; select 2", "copy event to 'x'", ""), fc.string({ unit: "binary" })),
    from: fc.oneof(fc.nat(), fc.integer(), fc.constantFrom(1.5, null, "0")),
  }),
  "/api/case/report": fc.record({ was: fc.string(), text: fc.string({ unit: "binary" }) }),
  "/api/writing/draft": fc.record({
    text: fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("# A\n\n[3](figure:no) [x](claim:", "![", "> ".repeat(40), "| a |\n|---|\n| [1](figure:x) |"),
    ),
  }),
  "/api/writing/style": fc.record({
    name: fc.oneof(fc.constantFrom("a.csl", "..", "../case.yaml", "styles/a", ".csl", ""), fc.string({ unit: "binary" })),
    text: fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<style>", "<style><citation><layout/></citation></style>", "<!DOCTYPE x><style/>", "<a>".repeat(90)),
    ),
  }),
  "/api/case/looked": fc.constant(null),
  "/api/case/undo": fc.constant(null),
  "/api/case/redo": fc.constant(null),
  "/api/coding/acts": fc.array(act, { maxLength: 5 }),
  "/api/coding/undo": fc.constant(null),
  "/api/coding/redo": fc.constant(null),
  "/api/coding/coder": fc.record({ name: fc.oneof(fc.string({ unit: "binary" }), fc.nat()) }),
  "/api/coding/codebook": fc.record({
    name: fc.oneof(fc.constantFrom("a.csv", "a.yaml", "a.qdc", "a.tsv", "a"), fc.string()),
    text: fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("id,name\na,b", "categories: [{id: a}]", "categories: 3", "<CodeBook>", "a: &a [*a]"),
    ),
  }),
  "/api/coding/find": fc.record(
    {
      words: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("the *", "*", "a* b*", "(", "\\")),
      source: fc.oneof(id, fc.constant(null)),
      category: fc.oneof(id, fc.constant(null)),
      dictionary: fc.boolean(),
    },
    { requiredKeys: ["words"] },
  ),
  "/api/agreement/resolve": fc.record({ ...compared, key: fc.string(), take: fc.oneof(fc.string(), fc.constant(null)) }),
  "/api/agreement/take-agreed": fc.record(compared),
  "/api/agreement/undo": fc.constant(null),
  "/api/agreement/redo": fc.constant(null),
  "/api/assistant/ask/statement-2020": fc.constant(null),
  "/api/assistant/codebook": fc.constant(null),
  "/api/assistant/names": fc.constant(null),
  "/api/trust/assistant": fc.record({ endpoint: fc.string(), key: fc.oneof(fc.string(), fc.constant(null)) }),
  "/api/fetch": fc.record({ files: fc.array(fc.string()), accept: fc.array(fc.string()) }, { requiredKeys: ["files"] }),
  "/api/fetch/stop": fc.constant(null),
  "/api/library": fc.record(
    {
      file: fc.string(),
      api: fc.oneof(fc.webUrl(), fc.string()),
      collection: fc.string(),
      storage: fc.constantFrom("/etc", "/", "..", ""),
    },
    { requiredKeys: [] },
  ),
  "/api/library/look": fc.constant(null),
  "/api/library/part": fc.constant(null),
  "/api/adding/leave-out": fc.record({
    path: fc.oneof(fc.constantFrom("case.yaml", "../case.yaml", "/etc/passwd", "sources", ""), fc.string({ unit: "binary" })),
  }),
  "/api/trust": fc.constant(null),
};

/** A body of the right form, one with a piece of it put wrong, any other JSON, and what is no JSON. */
const bodyOf = (right: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: right.map((each) => JSON.stringify(each)) },
    {
      weight: 3,
      arbitrary: fc.tuple(right, fc.jsonValue({ maxDepth: 2 }), fc.nat()).map(([each, other, at]) => {
        if (typeof each !== "object" || each === null) return JSON.stringify(other);
        const names = Object.keys(each);
        const name = names[at % (names.length || 1)] ?? "x";
        return JSON.stringify(Array.isArray(each) ? [...each, other] : { ...each, [name]: other });
      }),
    },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", "null", "[".repeat(5000), `${"[".repeat(3000)}${"]".repeat(3000)}`, '{"__proto__": {"x": 1}}'),
    },
  );

/** What takes the bytes of a file, of any form. */
const files = ["/api/audit/", "/api/adding/file", "/api/adding/files"];
const routes = () =>
  app.routes
    .filter(({ method, path: each }) => method === "POST" && !files.includes(each))
    .map(({ path: each }) => each.replace(/(?<=.)\/$/u, ""));

it("knows every address that something is posted to", () => {
  const known = new Set(Object.keys(bodies).map((each) => each.replace("/statement-2020", "/:source")));
  expect([...new Set(routes())].filter((each) => !known.has(each) && !files.includes(`${each}/`)).sort()).toEqual([]);
});

it("answers whatever is sent with what is wrong with it, and never as if it were its own fault", async () => {
  const counts = new Map<number, number>();
  const faults: string[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(...Object.entries(bodies).map(([to, right]) => fc.tuple(fc.constant(to), bodyOf(right)))),
      async ([to, body]) => {
        const response = await app.request(to, { method: "POST", body, headers: { "content-type": "application/json" } });
        counts.set(response.status, (counts.get(response.status) ?? 0) + 1);
        const text = await response.text();
        if (response.status >= 500) faults.push(`${to} ${response.status} ${body.slice(0, 300)} → ${text.slice(0, 200)}`);
        if (response.status === 422) expect(JSON.parse(text)).toHaveProperty("kind", "refused");
      },
    ),
    { numRuns: Number(process.env["AMITY_BODIES"] ?? 1500), seed: Number(process.env["AMITY_SEED"] ?? 20210815) },
  );
  if (process.env["AMITY_BODIES"]) console.log(Object.fromEntries(counts));
  expect(faults.slice(0, 10)).toEqual([]);
  expect((counts.get(200) ?? 0) > 0 && (counts.get(422) ?? 0) > 0).toBe(true);
});
