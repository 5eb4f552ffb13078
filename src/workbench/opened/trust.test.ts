import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { build } from "../../flow/run.js";
import type { Shell } from "../../pages/page.js";
import { pipeline } from "../../pipeline.js";
import { api } from "../../servers/api/api.js";
import { workbenchOf } from "../workbench.js";
import { type LiveCase, liveCase } from "./live.js";

const root = mkdtempSync(join(tmpdir(), "amity-received-"));
const folder = join(root, "received");
let live: LiveCase;
let app: ReturnType<typeof api>;
beforeAll(async () => {
  await newCase(join(root, "made"));
  cpSync(join(root, "made"), folder, { recursive: true });
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
  app = api(workbenchOf(live, { coder: "ann" }));
});
afterAll(async () => {
  await live.close();
  rmSync(root, { recursive: true, force: true });
});

/** Hash of every file that people made. */
function human(): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => !/^(?:derived|dist|runs)(?:\/|$)/u.test(path));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}
const post = (path: string, body: unknown = null) =>
  app.request(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
const edit = { name: "links", was: null, steps: [{ add: ["links"], value: { from: "a", to: "b" } }], act: "link" };
const act = [{ id: "d1", act: "done", source: "statement-2020", is: true }];

describe("a case that nobody here trusts", () => {
  it("says what it brings, and is read by whoever asks", async () => {
    const shell = (await (await app.request("/api/shell")).json()) as Shell;
    expect(shell.trust).toEqual({
      isTrusted: false,
      brings: { queries: expect.any(Number), assistant: null, isDerived: false, coders: 0 },
    });
    expect(shell.trust.brings.queries).toBeGreaterThan(0);
    for (const page of ["overview", "sources", "claims", "report", "dyads"]) expect((await app.request(`/api/${page}`)).status).toBe(200);
  });

  it("is written to by nothing, and each refusal says why", async () => {
    const before = human();
    const writing: [string, unknown][] = [
      ["/api/case/edit", edit],
      ["/api/case/report", { was: "", text: "words" }],
      ["/api/case/looked", null],
      ["/api/case/undo", null],
      ["/api/case/redo", null],
      ["/api/coding/acts", act],
      ["/api/coding/undo", null],
      ["/api/coding/redo", null],
      ["/api/agreement/resolve", { key: "k", take: null }],
      ["/api/agreement/take-agreed", {}],
      ["/api/agreement/undo", null],
      ["/api/agreement/redo", null],
      ["/api/assistant/ask/statement-2020", null],
      ["/api/assistant/codebook", null],
      ["/api/assistant/names", null],
      ["/api//coding/acts", act],
      ["/api/coding/acts/", act],
      ["/api/trust/../coding/acts", act],
      ["/api/audit/%2e%2e/coding/acts", act],
    ];
    for (const [path, body] of writing) {
      const response = await post(path, body);
      expect([423, 404], path).toContain(response.status);
      if (response.status === 423)
        expect(await response.json(), path).toMatchObject({ kind: "refused", says: expect.stringContaining("read only") });
    }
    expect(human()).toEqual(before);
  });

  it("is trusted by one act, until another folder comes to its place", async () => {
    expect((await post("/api/trust")).status).toBe(200);
    expect(((await (await app.request("/api/shell")).json()) as Shell).trust.isTrusted).toBe(true);
    expect((await post("/api/coding/acts", act)).status).toBe(200);
  });
});

describe("what the machine made, deleted while the case is open", () => {
  const pages = [
    "shell",
    "overview",
    "sources",
    "timeline",
    "dyads",
    "claims",
    "report",
    "why/effects",
    "complex",
    "search?words=ceasefire",
  ];
  it.each([["derived"], ["dist"], ["runs"], ["derived", "dist", "runs"]])("%s: every page is there", async (...names) => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
    const answers = await Promise.all(pages.map(async (page) => [page, (await app.request(`/api/${page}`)).status]));
    expect(answers).toEqual(pages.map((page) => [page, 200]));
    const report = (await (await app.request("/api/report")).json()) as { report?: unknown };
    expect(JSON.stringify(report).length).toBeGreaterThan(200);
  });
});
