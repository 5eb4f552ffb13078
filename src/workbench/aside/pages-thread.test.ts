import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { build } from "../../flow/run.js";
import { pipeline } from "../../pipeline.js";
import { api } from "../../servers/api/api.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import type { OpenCase } from "../opened/open-case.js";
import { workbenchOf } from "../workbench.js";
import { pagesThread } from "./pages-thread.js";

let folder: string;
let live: LiveCase;
const thread = pagesThread(() => true);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-thread-"));
  mkdirSync(join(folder, "sources"));
  writeFileSync(
    join(folder, "case.yaml"),
    "version: 1\nname: T\nquestion: Who makes it?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\n",
  );
  for (const name of ["a", "b"]) writeFileSync(join(folder, `sources/${name}.md`), "# A\n\nThe border is closed. The talks go on.\n");
  mkdirSync(join(folder, "judgements/codings"), { recursive: true });
  writeFileSync(join(folder, "codebook.yaml"), "categories:\n  - { id: shut, name: Shut, definition: Nobody passes. }\n");
  const coded = {
    act: "code",
    category: "shut",
    text: null,
    start: null,
    end: null,
    exact: "The border is closed.",
    prefix: "",
    suffix: "",
  };
  // Who read the second source and found nothing says so in the file alone.
  for (const coder of ["ana", "ben"]) {
    const acts = [
      { id: `${coder}1`, source: "a", ...coded },
      { id: `${coder}2`, act: "done", source: "a", is: true },
      { id: `${coder}3`, act: "done", source: "b", is: true },
    ];
    writeFileSync(join(folder, `judgements/codings/${coder}.jsonl`), acts.map((each) => `${JSON.stringify(each)}\n`).join(""));
  }
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
});
afterAll(async () => {
  await thread.close();
  await live.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page, asked until the thread runs. */
async function asked(hash: string, path: string) {
  for (let n = 0; n < 600; n++) {
    const page = await thread.page(hash, path);
    if (page) return page;
    await new Promise((later) => setTimeout(later, 100));
  }
  return null;
}

it("makes the same bytes as are made here, of the build that is open there and of no other", async () => {
  const here = api(workbenchOf(live));
  const caseFile = await loadCase(folder);
  const show = (hash: string) => live.with((open: OpenCase) => thread.show({ ...open, case: caseFile, hash }));
  const one = live.hash();
  await show(one);
  for (const path of ["/api/overview", "/api/sources", "/api/sources/a", "/api/claims", "/api/search?words=border", "/api/agreement"]) {
    const page = await asked(one, path);
    expect(page?.status).toBe(200);
    expect(new TextDecoder().decode(page?.bytes)).toBe(await (await here.request(path)).text());
  }
  expect(await thread.page(one, "/api/sources/none")).toBeNull();
  expect(await thread.page(`${one}0`, "/api/sources")).toBeNull();
  const two = `${one}x`;
  await show(two);
  expect(await thread.page(one, "/api/sources")).toBeNull();
  expect((await asked(two, "/api/sources"))?.made).toBe(two);
  await show(`other.${one.split(".").at(-1)}`);
  expect(await thread.page(`other.${one.split(".").at(-1)}`, "/api/sources")).toBeNull();
});

it("lets what is being made end when it is closed, and ends at once where nothing is", async () => {
  const own = pagesThread(() => true);
  const caseFile = await loadCase(folder);
  const hash = live.hash();
  await live.with((open: OpenCase) => own.show({ ...open, case: caseFile, hash }));
  for (let n = 0; n < 600 && !(await own.page(hash, "/api/sources")); n++) await new Promise((later) => setTimeout(later, 100));
  const asked = ["/api/overview", "/api/agreement", "/api/dyads"].map((path) => own.page(hash, path));
  await own.close();
  // Each is made, or is for the asker to make: nobody waits for ever.
  for (const page of await Promise.all(asked)) expect([null, 200]).toContain(page?.status ?? null);
  expect(await own.page(hash, "/api/sources")).toBeNull();
  await own.close();
});
