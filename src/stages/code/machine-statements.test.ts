import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCase } from "../../case/load.js";
import type { Row } from "../../domain/tables.js";
import { build, openTables } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { positions } from "../../methods/text/code-points.js";
import { gather } from "../gather/gather.js";
import { read } from "../read/read.js";
import { code } from "./code.js";
import { worthThreads } from "./event-coder/readers.js";

const folder = mkdtempSync(join(tmpdir(), "amity-machine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  "case.yaml": "version: 1\nname: Coded\nquestion: Who did what?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2022-12-31 }\n",
  "actors.yaml": `actors:
  - { id: PAK, name: Pakistan, kind: state, country: PAK }
  - { id: AFG, name: Afghanistan, kind: state, country: AFG }
  - { id: TTP, name: Tehrik-e-Taliban Pakistan, kind: group, aliases: [TTP] }
`,
  "sources/story.md": `---
kind: news
date: 2022-04-17
---
😀 Pakistan accused Afghanistan of sheltering the TTP.

Pakistan expelled three diplomats of Afghanistan on Friday. The TTP killed five soldiers in Peshawar.
`,
  "sources/own.md": "---\nkind: note\n---\nPakistan condemned India.\n",
};
const coder = join(folder, "judgements/codings/ann.jsonl");

async function statements(): Promise<Row<"statement">[]> {
  await build(begin().to(gather).to(read).to(code), await loadCase(folder));
  const engine = await openTables(folder);
  try {
    return await engine.rows<Row<"statement">>("select * from statement order by start, predicate_start, id");
  } finally {
    engine.close();
  }
}

let first: Row<"statement">[];
let text: string;
beforeAll(async () => {
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
  first = await statements();
  const engine = await openTables(folder);
  text = (await engine.rows<{ text: string }>("select text from document where source = 'story'"))[0]?.text ?? "";
  engine.close();
});

test("news is read, a note of one's own is not; every event is a proposal with its spans", () => {
  expect(new Set(first.map(({ source }) => source))).toEqual(new Set(["story"]));
  expect(first.every(({ machine, accepted, coder: by }) => machine && !accepted && by === "machine")).toBe(true);
  const at = positions(text);
  for (const each of first) {
    expect(at.slice(each.start, each.end)).toBe(each.exact);
    expect(each.predicate_start).toBeGreaterThanOrEqual(each.start);
    expect(each.predicate_end).toBeLessThanOrEqual(each.end);
  }
  const accusation = first.find(({ cameo }) => cameo?.startsWith("112"));
  expect(accusation).toMatchObject({ actor: "PAK", target: "AFG", status: "actual" });
  const sheltering = first.filter(({ actor, target }) => actor === "AFG" && target === "TTP");
  expect(sheltering.every(({ status }) => status !== "actual")).toBe(true); // told as a reproach, not as a deed
  expect(first.find(({ actor }) => actor === "TTP")).toMatchObject({
    cameo: expect.stringMatching(/^1[89]/),
    place: expect.stringMatching(/Pesh/),
  });
});

test("texts that are as they were keep their readings, also where one beside them changes", async () => {
  const other = join(folder, "sources/other.md");
  writeFileSync(other, "---\nkind: news\ndate: 2022-04-18\n---\nAfghanistan summoned the ambassador of Pakistan.\n");
  const two = await statements();
  expect(two.filter(({ source }) => source === "story")).toEqual(first);
  expect(two.some(({ source }) => source === "other")).toBe(true);
  appendFileSync(other, "\nAfghanistan condemned Pakistan.\n");
  const carried = await statements();
  rmSync(join(folder, "derived"), { recursive: true });
  expect(carried).toEqual(await statements());
  rmSync(other);
  expect(await statements()).toEqual(first);
});

test("the one author of a government's words is who says we; two authors, a newspaper's writer and a stranger are not", async () => {
  const speech = join(folder, "sources/speech.md");
  const words = (kind: string, authors: string) =>
    `---\nkind: ${kind}\ndate: 2022-04-18\nauthors: [${authors}]\n---\nWe condemn Afghanistan for this attack on our border.\n`;
  const who = async (kind: string, authors: string) => {
    writeFileSync(speech, words(kind, authors));
    return (await statements()).filter(({ source }) => source === "speech").map(({ actor, target }) => `${actor} → ${target}`);
  };
  expect(await who("government", "Pakistan")).toContain("PAK → AFG");
  expect(await who("government", "Ministry of Foreign Affairs of Pakistan")).toContain("PAK → AFG");
  for (const [kind, authors] of [
    ["government", "Pakistan, India"],
    ["government", "Anna Novak"],
    ["news", "Pakistan"],
  ] as const)
    expect(await who(kind, authors), authors).not.toContain("PAK → AFG");
  rmSync(speech);
  expect(await statements()).toEqual(first);
});

test("what a person accepts or rejects is a proposal no more", async () => {
  const [accepted, rejected] = [first[0], first.at(-1)] as [Row<"statement">, Row<"statement">];
  const { id, exact, actor, target, act, cameo, rule } = accepted;
  mkdirSync(dirname(coder), { recursive: true });
  appendFileSync(
    coder,
    `${JSON.stringify({ act: "code", id, source: "story", exact, statement: { actor, target, act, cameo, rule, status: "actual" }, machine: true, accepted: true })}\n${JSON.stringify({ act: "reject", id: "r1", of: rejected.id, is: true })}\n`,
  );
  const after = await statements();
  expect(after.find((each) => each.id === id)).toMatchObject({ coder: "ann", machine: true, accepted: true, cameo });
  expect(after.filter((each) => each.id === id)).toHaveLength(1);
  expect(after.some((each) => each.id === rejected.id)).toBe(false);
  expect(after).toHaveLength(first.length - 1);
  const engine = await openTables(folder);
  const readings = await engine.rows<{ id: string; decision: string }>("select id, decision from machine_reading where decision <> 'open'");
  engine.close();
  expect(new Map(readings.map((each) => [each.id, each.decision]))).toEqual(
    new Map([
      [id, "accepted"],
      [rejected.id, "rejected"],
    ]),
  );
});

test("a decision taken back is a proposal again", async () => {
  rmSync(coder);
  expect(await statements()).toEqual(first);
  const engine = await openTables(folder);
  expect(await engine.rows("select id from machine_reading where decision <> 'open'")).toEqual([]);
  engine.close();
});

const built = fileURLToPath(new URL("../../../bin/amity.js", import.meta.url));
const isBuilt = existsSync(fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url)));

test.skipIf(!isBuilt)(`threads of the built program read the same${isBuilt ? "" : " (skipped: npm run build makes dist)"}`, async () => {
  const other = mkdtempSync(join(tmpdir(), "amity-threads-"));
  try {
    for (const [path, words] of Object.entries(files)) {
      mkdirSync(dirname(join(other, path)), { recursive: true });
      writeFileSync(join(other, path), words);
    }
    const stories = ["Kabul", "Lahore", "Quetta", "Herat"].map((place) =>
      `Pakistan accused Afghanistan of an attack in ${place}.\n\n`.repeat(1_000),
    );
    expect(stories.join("").length).toBeGreaterThan(worthThreads); // fewer letters are read in the thread of the build
    stories.forEach((story, index) => void writeFileSync(join(other, `sources/more-${index}.md`), `---\nkind: news\n---\n${story}`));
    const told = async () => {
      const engine = await openTables(other);
      try {
        return await engine.rows<Row<"statement">>("select * from statement order by source, start, predicate_start, id");
      } finally {
        engine.close();
      }
    };
    execFileSync(process.execPath, [built, "build", other, "--json"], { stdio: "pipe" });
    const threads = await told();
    await build(begin().to(gather).to(read).to(code), await loadCase(other), { force: true });
    expect(threads.length).toBeGreaterThan(4);
    expect(threads).toEqual(await told());
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});
