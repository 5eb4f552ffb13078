import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { codingsOf, withCodings } from "../../case/case.js";
import { loadCase } from "../../case/load.js";
import { type LiveCase, liveCase } from "./live.js";

let folder: string;
let live: LiveCase;
const built: { readonly codingsLater: boolean }[] = [];
/** A build that runs goes on when this comes. */
let holds: Promise<void> | undefined;
const say = (path: string, text: string) => writeFileSync(join(folder, path), text);
const yaml = (question: string) =>
  `version: 1\nname: T\nquestion: ${question}\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\n`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-live-"));
  mkdirSync(join(folder, "judgements/codings"), { recursive: true });
  say("case.yaml", yaml("Who codes?"));
  say("judgements/codings/ana.jsonl", "");
  live = await liveCase({
    folder,
    load: async (each, how) => {
      built.push(how);
      return loadCase(each);
    },
    build: async () => holds,
  });
});
afterAll(async () => {
  await live.close();
  rmSync(folder, { recursive: true, force: true });
});

it("builds a changed line at once, and the codings of the last moments after a pause", async () => {
  expect(built).toEqual([{ codingsLater: false }]);
  say("judgements/codings/ana.jsonl", '{"id":"k1","source":"a","exact":"the","category":"c","at":"2026-01-01T00:00:00Z"}\n');
  await new Promise((later) => setTimeout(later, 500));
  say("case.yaml", yaml("Who changes a line?"));
  await expect.poll(() => built.length).toBe(2);
  expect(built[1]).toEqual({ codingsLater: true });
  await expect.poll(() => built.length).toBe(3);
  expect(built[2]).toEqual({ codingsLater: false });
});

it("takes the codings of an earlier reading for those of a case, and leaves all else as it is", async () => {
  const now = await loadCase(folder);
  const coding = now.files.find(({ path }) => path === "judgements/codings/ana.jsonl");
  expect(coding?.bytes).toBeGreaterThan(0);
  expect(codingsOf(now)).toEqual([coding]);
  const earlier = coding ? [{ ...coding, sha256: "before" }] : [];
  expect(withCodings(now, earlier).files).toEqual(now.files.map((each) => (each === coding ? { ...each, sha256: "before" } : each)));
  expect(withCodings(now, []).files).toEqual(now.files.filter((each) => each !== coding));
});

it("builds once what changes while a build runs", async () => {
  const before = built.length;
  let letGo: () => void = () => undefined;
  holds = new Promise((done) => {
    letGo = done;
  });
  say("case.yaml", yaml("What is slow?"));
  await expect.poll(() => built.length).toBe(before + 1);
  // Each change comes so long after the last that it would be built by itself.
  for (let n = 0; n < 4; n++) {
    say("actors.yaml", `version: 1\nactors: [] # ${n}\n`);
    await new Promise((later) => setTimeout(later, 600));
  }
  const told: string[] = [];
  const stop = live.changes((change) => void told.push(change.kind));
  letGo();
  await expect.poll(() => told.filter((kind) => kind === "built").length).toBe(2);
  stop();
  await new Promise((later) => setTimeout(later, 500));
  expect(built.length).toBe(before + 2);
});

it("builds for a new folder, whose first file may come before it is watched", async () => {
  const before = built.length;
  mkdirSync(join(folder, "sources"));
  await expect.poll(() => built.length).toBe(before + 1);
});
