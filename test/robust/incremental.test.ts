import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { build, problemsOf } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { copyBuilt } from "../helpers/built.js";
import { made, scratch } from "./amity.js";

const root = scratch();
const folder = join(root, "step-by-step");

/** The flagship case without its games and scenarios and three of four of its single events, which no edit touches and which take most of the time. */
beforeAll(async () => {
  await copyBuilt(folder, "flagship", "source");
  rmSync(join(folder, "judgements/scenarios.yaml"));
  edit("events/ucdp-ged-pakistan.csv", (text) =>
    text
      .split("\n")
      .filter((_, line) => line % 4 === 0)
      .join("\n"),
  );
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

const steps = Object.entries(edits);
/** What builds of what was stale made, before any edit and after each. */
const there: unknown[] = [];
const coming = join(root, "coming-back");
const kept = (step: number) => join(root, "kept", String(step));
const machines = new Set(["derived", "dist", "runs"]);
const peoples = (folder: string) => readdirSync(folder).filter((name) => !machines.has(name));

/** Puts what people made of one case in the place of what they made of another. */
function put(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of peoples(to)) rmSync(join(to, name), { recursive: true });
  for (const name of peoples(from)) cpSync(join(from, name), join(to, name), { recursive: true });
}

async function built(of: string): Promise<unknown> {
  const caseFile = await loadCase(of);
  await build(pipeline, caseFile);
  return { made: made(of), problems: await problemsOf(caseFile) };
}

/**
 * What a stale table would keep is what stood there before. So the case goes from the first state to the last by builds of what is stale, and
 * comes back from a build from nothing of the last; where an edit leaves something stale, the two ways differ before or after it.
 */
beforeAll(async () => {
  there.push(await built(folder));
  put(folder, kept(0));
  for (const [index, [, change]] of steps.entries()) {
    change();
    there.push(await built(folder));
    put(folder, kept(index + 1));
  }
  put(folder, coming);
}, 600_000);

it("after all edits, a build of what is stale gives what a build from nothing gives", async () => {
  expect(there.at(-1)).toEqual(await built(coming));
});

for (const [index, [what]] of [...steps.entries()].reverse()) {
  it(`before ${what}, it is the same again, coming back from a build from nothing`, async () => {
    expect(there[index]).not.toEqual(there[index + 1]);
    put(kept(index), coming);
    expect(await built(coming)).toEqual(there[index]);
  });
}
