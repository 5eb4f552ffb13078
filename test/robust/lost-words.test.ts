import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { editCase, fileNow } from "../../src/case/changing/edit.js";
import { replaceFile } from "../../src/case/changing/replace.js";
import { appendActs } from "../../src/case/codings/append.js";
import { readCoder } from "../../src/case/codings/coder-log.js";
import { loadCase } from "../../src/case/load.js";
import { sha256 } from "../../src/case/write.js";
import { beforeCalls, CutShort } from "../../src/disk/calls.js";
import { clearUp } from "../../src/disk/clear-up.js";
import { locked } from "../../src/disk/lock.js";
import { machine } from "../../src/disk/owner.js";
import { holdRoot } from "../../src/disk/root.js";
import type { CodingAct } from "../../src/domain/coding/coding.js";
import { build } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import type { Change } from "../../src/pages/page.js";
import { gather } from "../../src/stages/gather/gather.js";
import { codingStore } from "../../src/workbench/coding/store.js";
import { liveCase } from "../../src/workbench/opened/live.js";

const work = mkdtempSync(join(tmpdir(), "amity-words-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let folder = "";
let n = 0;
beforeEach(() => {
  folder = join(work, `case-${n++}`);
  mkdirSync(folder);
});

const coded = (id: string, exact = "The guns"): CodingAct => ({
  id,
  act: "code",
  coding: {
    ...{ id, source: "note", exact, category: "force", prefix: "", suffix: "", text: null, start: null, end: null },
    ...{ statement: null, memo: null, at: null, machine: false, accepted: true },
  },
});
const ana = "judgements/codings/ana.jsonl";
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const ids = async () => [...(await readCoder(join(folder, ana), ana)).log.codings.keys()];
const link = (later: string, because = "same words") => ({ later, earlier: "x", as: "copy", by: "ana", date: "2024-01-02", because });
const links = (...of: object[]) => `# by hand\nlinks:\n${of.map((each) => `  - ${JSON.stringify(each)}\n`).join("")}`;

it.each(["ENOSPC", "EIO"])(
  "a coding that the disk refuses (%s) is nowhere: not shown, not in the file, not after a restart",
  async (code) => {
    const store = codingStore(folder);
    expect(await store.add("ana", [coded("a1")])).toBeNull();
    const before = read(ana);
    const end = beforeCalls((call, path) => {
      if (call === "write" && path.endsWith(".jsonl")) throw new CutShort(code, 20);
    });
    const says = await store.add("ana", [coded("a2")]);
    end();
    expect(says).toMatch(code === "ENOSPC" ? /not written: the disk is full/u : /not written: the disk reports a fault/u);
    expect(read(ana)).toBe(before);
    expect([...(await store.of("ana")).log.codings.keys()]).toEqual(["a1"]);
    expect(await store.add("ana", [coded("a3")])).toBeNull();
    expect([...(await codingStore(folder).of("ana")).log.codings.keys()]).toEqual(["a1", "a3"]);
  },
);

it("a line that a kill cut in the middle is told, and put aside by the next coding", async () => {
  await appendActs(folder, ana, [coded("a1"), coded("a2", "Žluťoučký")]);
  const whole = read(ana);
  const { length } = Buffer.from(whole);
  const second = Buffer.from(whole.split("\n")[0] as string).length + 1;
  for (let at = second + 1; at < length - 1; at += 7) {
    writeFileSync(join(folder, ana), Buffer.from(whole).subarray(0, at));
    const { problems, log } = await readCoder(join(folder, ana), ana);
    expect(problems.map((each) => [each.code, each.severity])).toEqual([["code/line-cut-short", "warning"]]);
    expect([...log.codings.keys()]).toEqual(["a1"]);
    await appendActs(folder, ana, [coded("a3")]);
    expect(await ids()).toEqual(["a1", "a3"]);
    expect((await readCoder(join(folder, ana), ana)).problems).toEqual([]);
  }
  const kept = join(folder, ".amity/kept", ana);
  expect(readFileSync(join(kept, "1.jsonl")).equals(Buffer.from(whole).subarray(second, second + 1))).toBe(true);
});

it("of lines that are added together a kill leaves all or none, and nothing of what came behind is cut", async () => {
  await appendActs(folder, ana, [coded("a1")]);
  const before = read(ana);
  const end = beforeCalls((call, path) => {
    if (call === "write" && path.endsWith(".jsonl")) throw new CutShort("EIO", 100);
    if (call === "truncate" || call === "remove") throw new CutShort("EIO", 0);
  });
  await expect(appendActs(folder, ana, [coded("b1"), coded("b2"), coded("b3")])).rejects.toThrow("was not written");
  end();
  expect(read(ana).length).toBe(before.length + 100);
  await clearUp(folder);
  expect(read(ana)).toBe(before);
  expect(existsSync(join(folder, ".amity/adding"))).toBe(false);
  expect(existsSync(join(folder, ".amity/lock"))).toBe(false);
});

it("makes a change over what somebody else changed elsewhere, finds its entry again, and refuses where both touch one place", async () => {
  put("judgements/links.yaml", links(link("a"), link("b")));
  const { sha256: was } = await fileNow(folder, "links");
  put("judgements/links.yaml", links(link("new"), link("a", "theirs")).replace("# by hand", "# by hand, twice"));
  const gone = await editCase(folder, "links", was, [{ set: ["links", 1, "because"], value: "mine" }]);
  expect(gone.kind).toBe("changed");
  const clash = await editCase(folder, "links", was, [{ set: ["links", 0, "because"], value: "mine" }]);
  expect(clash.kind).toBe("changed");
  const added = await editCase(folder, "links", was, [{ add: ["links"], value: link("c") }]);
  expect(added).toMatchObject({ kind: "written", merged: true });
  expect(read("judgements/links.yaml")).toContain("# by hand, twice");
  expect(read("judgements/links.yaml")).toContain('"because":"theirs"');
  put("codebook.yaml", "categories:\n  - {id: war, name: War, definition: all}\n  - {id: force, name: Force, definition: arms}\n");
  const book = await fileNow(folder, "codebook");
  put(
    "codebook.yaml",
    "categories:\n  - {id: peace, name: Peace, definition: none}\n  - {id: force, name: Force, definition: arms}\n  - {id: war, name: War, definition: all}\n",
  );
  expect((await editCase(folder, "codebook", book.sha256, [{ set: ["categories", 1, "name"], value: "Arms" }])).kind).toBe("written");
  expect(read("codebook.yaml")).toContain("{id: force, name: Arms, definition: arms}");
  expect(read("codebook.yaml")).toContain("{id: war, name: War, definition: all}");
});

it("waits for an editor that has just emptied the file, and does not write over one that stays empty", async () => {
  put("judgements/links.yaml", links(link("a")));
  const { sha256: was } = await fileNow(folder, "links");
  put("judgements/links.yaml", "");
  setTimeout(() => put("judgements/links.yaml", links(link("a"), link("theirs"))), 150);
  expect(await editCase(folder, "links", was, [{ add: ["links"], value: link("mine") }])).toMatchObject({ kind: "written", merged: true });
  for (const each of ["theirs", "mine"]) expect(read("judgements/links.yaml")).toContain(each);
  put("judgements/links.yaml", "");
  expect(await editCase(folder, "links", null, [{ add: ["links"], value: link("z") }])).toMatchObject({
    kind: "refused",
    problems: [{ code: "case/not-written" }],
  });
  expect(read("judgements/links.yaml")).toBe("");
});

it("does not write over a file that an editor emptied and is slow to fill, though nobody read it before", async () => {
  put("judgements/links.yaml", "");
  const soon = new Date(Date.now() - 3000);
  utimesSync(join(folder, "judgements/links.yaml"), soon, soon);
  expect((await editCase(folder, "links", null, [{ add: ["links"], value: link("mine") }])).kind).toBe("refused");
  const past = new Date(Date.now() - 60_000);
  utimesSync(join(folder, "judgements/links.yaml"), past, past);
  expect((await editCase(folder, "links", null, [{ add: ["links"], value: link("mine") }])).kind).toBe("written");
});

it("brings back what an editor saved into the file in the moment in which it was replaced", async () => {
  put("judgements/links.yaml", links(link("a")));
  const { sha256: was } = await fileNow(folder, "links");
  let isFirst = true;
  const end = beforeCalls((call, path) => {
    if (call !== "rename" || !path.endsWith("links.yaml") || !isFirst) return;
    isFirst = false;
    put("judgements/links.yaml", links(link("a"), link("theirs")));
  });
  const edited = await editCase(folder, "links", was, [{ add: ["links"], value: link("mine") }]);
  end();
  expect(edited).toMatchObject({ kind: "written", merged: true });
  for (const each of ["theirs", "mine"]) expect(read("judgements/links.yaml")).toContain(each);
});

it("keeps the rights of a file, and the last versions of it, twenty at most and out of git", async () => {
  put("judgements/links.yaml", links(link("a")));
  chmodSync(join(folder, "judgements/links.yaml"), 0o600);
  for (let i = 0; i < 25; i++)
    expect((await editCase(folder, "links", null, [{ set: ["links", 0, "because"], value: `no. ${i}` }])).kind).toBe("written");
  expect(statSync(join(folder, "judgements/links.yaml")).mode & 0o777).toBe(0o600);
  const kept = join(folder, ".amity/kept/judgements/links.yaml");
  expect(readdirSync(kept).length).toBe(20);
  expect(readFileSync(join(kept, "25.yaml"), "utf8")).toContain("no. 23");
  expect(read(".amity/kept/.gitignore")).toBe("*\n");
  expect(readdirSync(join(folder, "judgements"))).toEqual(["links.yaml"]);
});

it("writes nothing into another folder that comes to the path of an open case, and makes none there", async () => {
  put("judgements/links.yaml", links(link("a")));
  const letGo = holdRoot(folder);
  const store = codingStore(folder);
  renameSync(folder, `${folder}-moved`);
  const edit = () => editCase(folder, "links", null, [{ add: ["links"], value: link("b") }]);
  for (const isEmpty of [true, false]) {
    if (!isEmpty) mkdirSync(folder);
    expect(await edit()).toMatchObject({ kind: "refused", problems: [{ code: "case/moved" }] });
    expect(await store.add("ana", [coded("a1")])).toMatch(/was moved or removed while it was open/u);
    expect(isEmpty ? existsSync(folder) : readdirSync(folder)).toEqual(isEmpty ? false : []);
  }
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-moved`, folder);
  expect((await edit()).kind).toBe("written");
  letGo();
});

it("clears a lock whose process has ended, and waits in bounds for one of another machine", async () => {
  mkdirSync(join(folder, ".amity"));
  const holder = (of: object) =>
    JSON.stringify({ name: "n", machine, host: "here", process: 1, began: "1", since: "2026-11-01T00:00:00Z", ...of });
  writeFileSync(join(folder, ".amity/lock"), holder({ process: 2 ** 22 + 7 }));
  expect(await locked(folder, async () => "done")).toBe("done");
  writeFileSync(join(folder, ".amity/lock"), "");
  await clearUp(folder);
  expect(existsSync(join(folder, ".amity/lock"))).toBe(false);
  writeFileSync(join(folder, ".amity/lock"), holder({ machine: "000000", host: "elsewhere" }));
  await expect(locked(folder, async () => "done", { most: 200 })).rejects.toThrow(/process 1 on elsewhere has been writing/u);
  rmSync(join(folder, ".amity/lock"));
  const slow = locked(folder, () => new Promise((done) => setTimeout(done, 600)));
  await new Promise((done) => setTimeout(done, 100));
  await expect(locked(folder, async () => "done", { most: 100 })).rejects.toThrow(/nothing was written/u);
  await slow;
  expect(existsSync(join(folder, ".amity/lock"))).toBe(false);
});

it("follows no link out of the case, wherever it lies on the way", async () => {
  const elsewhere = join(work, `elsewhere-${n}`);
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(folder, "judgements"));
  expect((await editCase(folder, "links", null, [{ add: ["links"], value: link("a") }])).kind).toBe("refused");
  await expect(appendActs(folder, ana, [coded("a1")])).rejects.toThrow("case/outside-folder");
  rmSync(join(folder, "judgements"));
  rmSync(join(folder, ".amity"), { recursive: true, force: true });
  symlinkSync(elsewhere, join(folder, ".amity"));
  expect((await editCase(folder, "links", null, [{ add: ["links"], value: link("a") }])).kind).toBe("refused");
  expect(readdirSync(elsewhere)).toEqual([]);
});

it("an open case goes on where its disk does not answer for a while", async () => {
  put("deep/case.yaml", "version: 1\nname: Far\nquestion: Where is it?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n");
  const [far, aside] = [join(folder, "deep"), join(folder, "aside")];
  const flow = begin().to(gather);
  const live = await liveCase({ folder: far, load: loadCase, build: (caseFile) => build(flow, caseFile), watch: false });
  try {
    renameSync(far, aside);
    symlinkSync("deep", far); // a link to itself: looking at it fails
    expect(() => statSync(far, { throwIfNoEntry: false })).toThrow(/ELOOP/u);
    await new Promise((done) => setTimeout(done, 3_000));
    rmSync(far);
    renameSync(aside, far);
    await expect(live.with(({ tables }) => tables.rows("select id from source"))).resolves.toEqual([]);
  } finally {
    await live.close();
  }
});

it("sweeps the temporary folders of killed processes, whatever they were for", async () => {
  const folders = ["adding", "bounds", "build", "diff", "import", "inspect", "spill", "update"].map((use) =>
    join(tmpdir(), `amity-${use}-${machine}-${2 ** 22 + 7}-0123456789ab`),
  );
  const mine = join(tmpdir(), `amity-adding-${machine}-${process.pid}-0123456789ab`);
  for (const each of [...folders, mine]) mkdirSync(each);
  await clearUp(folder);
  expect([...folders, mine].filter((each) => existsSync(each))).toEqual([mine]);
  rmSync(mine, { recursive: true });
});

it("sweeps what killed processes left beside the files, and leaves what a running one or a person has there", async () => {
  const part = (process: number, where = machine) => `.${where}-${process}-0123456789ab.part`;
  const left = [`sources/${part(2 ** 22 + 7)}`, `judgements/${part(2 ** 22 + 7)}`, part(2 ** 22 + 7)];
  const mine = [`sources/${part(process.pid)}`, `sources/${part(2 ** 22 + 7, "000000")}`, "sources/.mine.part", "sources/note.part"];
  for (const each of [...left, ...mine]) put(each, "half");
  await clearUp(folder);
  expect([...left, ...mine].filter((each) => existsSync(join(folder, each)))).toEqual(mine);
});

it("puts nothing in the place of what it did not read", async () => {
  put("judgements/links.yaml", links(link("a")));
  const now = read("judgements/links.yaml");
  appendFileSync(join(folder, "judgements/links.yaml"), "# theirs\n");
  const replaced = await locked(folder, () => replaceFile(folder, "judgements/links.yaml", sha256(now), "links: []\n"));
  expect(replaced.kind).toBe("changed");
  expect(read("judgements/links.yaml")).toContain("# theirs");
  expect(readdirSync(join(folder, "judgements"))).toEqual(["links.yaml"]);
});

it("an open case that is moved says so and stops, and goes on when it is back", async () => {
  put("case.yaml", "version: 1\nname: Moved\nquestion: Where is it?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n");
  const flow = begin().to(gather);
  const live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(flow, caseFile) });
  const told: Change[] = [];
  const deaf = live.changes((change) => void told.push(change));
  const rows = () => live.with(({ tables }) => tables.rows("select id from source"));
  const last = () => told.at(-1);
  try {
    renameSync(folder, `${folder}-moved`);
    await expect.poll(last).toMatchObject({ kind: "failed", problems: [{ code: "case/moved" }] });
    await expect(rows()).rejects.toThrow(/was moved or removed while it was open/u);
    expect(existsSync(folder)).toBe(false);
    renameSync(`${folder}-moved`, folder);
    await expect.poll(last).toMatchObject({ kind: "built" });
    put("sources/note.md", "# A note\n\nThe guns fell silent.\n");
    await expect.poll(rows).toEqual([{ id: "note" }]);
  } finally {
    deaf();
    await live.close();
  }
});

it("writes over no bytes that it cannot read, and names the file", async () => {
  const file = join(folder, "judgements/scenarios.yaml");
  mkdirSync(dirname(file));
  const text = "games:\n  - { id: g, says: as it is } # by Mu\u00f1oz, \ufffd\n";
  writeFileSync(file, text, "latin1");
  const was = readFileSync(file);
  const steps = [{ set: ["games", 0, "says"], value: "otherwise" }];
  expect(await editCase(folder, "scenarios", (await fileNow(folder, "scenarios")).sha256, steps)).toMatchObject({
    kind: "refused",
    problems: [{ code: "data/encoding", says: expect.stringContaining("judgements/scenarios.yaml has bytes that are no UTF-8") }],
  });
  expect(readFileSync(file)).toEqual(was);

  writeFileSync(file, text);
  expect(await editCase(folder, "scenarios", sha256(text), steps)).toMatchObject({ kind: "written" });
  expect(readFileSync(file, "utf8")).toBe(text.replace("as it is", "otherwise"));
});
