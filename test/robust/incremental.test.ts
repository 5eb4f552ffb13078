import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { build, problemsOf } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { copyBuilt } from "../helpers/built.js";
import { made, scratch } from "./amity.js";

const root = scratch();
const folder = join(root, "step-by-step");

/** The flagship case without its games and scenarios, which no edit touches and which take most of the time of a build from nothing. */
beforeAll(async () => {
  await copyBuilt(folder, "flagship", "source");
  rmSync(join(folder, "judgements/scenarios.yaml"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const edit = (path: string, change: (text: string) => string) => {
  const before = readFileSync(join(folder, path), "utf8");
  const after = change(before);
  if (after === before) throw new Error(`the edit of ${path} changes nothing`);
  writeFileSync(join(folder, path), after);
};
const note = "sources/doha-2020.md";

const edits: Record<string, () => void> = {
  "a sentence at the end of a note": () => appendFileSync(join(folder, note), "\nOne more sentence on what was agreed.\n"),
  "a sentence before the words that claims quote": () => edit(note, (text) => text.replace(/\n\n(?=[^#\n])/u, "\n\nA first sentence.\n\n")),
  "a comment above all claims": () =>
    edit("judgements/claims.yaml", (text) => text.replace(/^claims:/mu, "# a remark\n# of two lines\nclaims:")),
  "a comment above all actors": () => edit("actors.yaml", (text) => text.replace(/^actors:/mu, "# a remark\nactors:")),
  "a comment in the codebook": () => edit("codebook.yaml", (text) => text.replace(/^categories:/mu, "# a remark\ncategories:")),
  "a comment above all commitments": () =>
    edit("judgements/commitments.yaml", (text) => text.replace(/^commitments:/mu, "# a remark\ncommitments:")),
  "a comment above all figures": () => edit("judgements/figures.yaml", (text) => text.replace(/^figures:/mu, "# a remark\nfigures:")),
  "a comment in case.yaml": () => edit("case.yaml", (text) => `# a remark\n${text}`),
  "a sentence in the report": () => edit("report.md", (text) => `${text}\nThis is a last sentence.\n`),
  "a note less": () => rmSync(join(folder, "sources", "abbas-2023.md")),
  "a note with another name": () => renameSync(join(folder, "sources", "akhtar-ullah-2024.md"), join(folder, "sources", "zz-renamed.md")),
  "a turning point moved": () => edit("case.yaml", (text) => text.replace("2021-08-15", "2021-08-16")),
};

for (const [what, change] of Object.entries(edits)) {
  it(`after ${what}, a build of what is stale gives what a build from nothing gives`, async () => {
    change();
    const caseFile = await loadCase(folder);
    await build(pipeline, caseFile);
    const fresh = join(root, "from-nothing");
    rmSync(fresh, { recursive: true, force: true });
    cpSync(folder, fresh, { recursive: true });
    for (const each of ["derived", "dist", "runs"]) rmSync(join(fresh, each), { recursive: true });
    const other = await loadCase(fresh);
    await build(pipeline, other);
    expect(made(folder)).toEqual(made(fresh));
    expect(await problemsOf(caseFile)).toEqual(await problemsOf(other));
  });
}
