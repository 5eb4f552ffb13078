import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { editBench } from "./edits.js";

const folder = mkdtempSync(join(tmpdir(), "amity-edits-"));
const path = join(folder, "judgements/links.yaml");
const written = "# by hand\nlinks:\n  - {later: a, earlier: b, as: copy, by: ana, date: 2024-01-02, because: same words}   # sure\n";
mkdirSync(join(folder, "judgements"));
const read = () => readFileSync(path, "utf8");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("changes that the app makes", () => {
  it("writes, takes back and does again, to the letter", async () => {
    writeFileSync(path, "# by hand\nlinks: []\n");
    const edits = editBench(folder);
    const was = (await edits.file("links"))?.sha256 ?? null;
    const value = { of: ["a", "b"] };
    const answer = await edits.edit({ name: "links", was, steps: [{ add: ["links"], value }], act: "link a to b" });
    expect(answer.kind).toBe("refused"); // the schema wants to know who decided
    expect(read()).toBe("# by hand\nlinks: []\n");
    writeFileSync(path, written);
    const now = (await edits.file("links"))?.sha256 ?? null;
    const steps = [{ remove: ["links", 0] }] as const;
    const refused = await edits.edit({ name: "links", was, steps, act: "take out" });
    expect(refused).toMatchObject({ kind: "changed", theirs: written });
    const done = await edits.edit({ name: "links", was: now, steps, act: "take out" });
    if (done.kind === "refused") throw new Error(done.problems[0]?.says);
    expect(done).toMatchObject({ kind: "written", acts: { undo: "take out", redo: null } });
    const after = read();
    expect(after).toMatch(/^# by hand\nlinks: \[\]/);
    expect(await edits.undo()).toMatchObject({ kind: "written", acts: { undo: null, redo: "take out" } });
    expect(read()).toBe(written);
    expect(await edits.redo()).toMatchObject({ kind: "written" });
    expect(read()).toBe(after);
  });

  it("writes again at once after an undo that leaves a file without a word", async () => {
    const edits = editBench(folder);
    rmSync(path, { force: true });
    const value = { later: "a", earlier: "b", as: "copy", by: "ana", date: "2024-01-02", because: "same words" };
    const link = { name: "links", was: null, steps: [{ add: ["links"], value }], act: "link a to b" } as const;
    expect(await edits.edit(link)).toMatchObject({ kind: "written" });
    expect(await edits.undo()).toMatchObject({ kind: "written" });
    expect(await edits.edit(link)).toMatchObject({ kind: "written" });
    expect(read()).toContain("same words");
  });

  it("takes back what was done on another day, in any file, and what was written into the report at one sitting as one act", async () => {
    rmSync(join(folder, ".amity"), { recursive: true, force: true });
    writeFileSync(path, written);
    const report = join(folder, "report.md");
    writeFileSync(report, "# A\r\n\r\none\r\n");
    const before = editBench(folder);
    const was = (await before.file("links"))?.sha256 ?? null;
    await before.edit({ name: "links", was, steps: [{ remove: ["links", 0] }], act: "take out" });
    let sha256 = (await before.file("report"))?.sha256 ?? "";
    for (const words of ["two", "two three"]) {
      const answer = await before.write({ was: sha256, text: `# A\r\n\r\none\r\n${words}` });
      if (answer.kind !== "written") throw new Error(answer.kind);
      sha256 = answer.sha256;
    }
    const later = editBench(folder);
    expect(later.acts()).toEqual({ undo: "Wrote the report", redo: null });
    expect(await later.undo()).toMatchObject({ kind: "written", acts: { undo: "take out", redo: "Wrote the report" } });
    expect(readFileSync(report, "utf8")).toBe("# A\r\n\r\none\r\n");
    expect(await editBench(folder).undo()).toMatchObject({ kind: "written" });
    expect(read()).toBe(written);
    const last = editBench(folder);
    // The one that is done again next stands nearest to what still holds, and when one looked is remembered.
    expect(last.history()).toMatchObject({
      acts: [
        { says: "Wrote the report", file: "report.md", isUndone: true },
        { says: "take out", file: "judgements/links.yaml", isUndone: true },
      ],
      looked: null,
    });
    expect(last.history().acts.every(({ by }) => by !== null && by !== "")).toBe(true);
    await last.look();
    expect(editBench(folder).history().looked).toBeGreaterThan(0);
    for (let act = 0; act < 2; act++) expect(await last.redo()).toMatchObject({ kind: "written" });
    expect(readFileSync(report, "utf8")).toBe("# A\r\n\r\none\r\ntwo three");
    expect(last.history().acts.map(({ says, isUndone }) => [says, isUndone])).toEqual([
      ["Wrote the report", false],
      ["take out", false],
    ]);
    rmSync(join(folder, ".amity"), { recursive: true, force: true });
  });

  it("takes what two wrote into the report where it lies apart, and tells where it does not", async () => {
    const report = join(folder, "report.md");
    writeFileSync(report, "# A\n\none\n\ntwo\n");
    const edits = editBench(folder);
    const was = (await edits.file("report"))?.sha256 ?? "";
    writeFileSync(report, "# B\n\none\n\ntwo\n");
    expect(await edits.write({ was, text: "# A\n\none\n\ntwo, mine\n" })).toMatchObject({ kind: "written", merged: true });
    expect(readFileSync(report, "utf8")).toBe("# B\n\none\n\ntwo, mine\n");
    const theirs = "# B\n\none\n\ntwo, theirs\n";
    writeFileSync(report, theirs);
    expect(await edits.write({ was, text: "# A\n\none\n\ntwo, again\n" })).toMatchObject({ kind: "changed", theirs });
    expect(readFileSync(report, "utf8")).toBe(theirs);
    writeFileSync(report, Uint8Array.of(0x41, 0xff, 0x42));
    await expect(edits.file("report")).rejects.toThrow();
    rmSync(join(folder, ".amity"), { recursive: true, force: true });
  });

  it("takes two acts back where both were asked for at once", async () => {
    const edits = editBench(folder);
    writeFileSync(path, written);
    for (const says of ["one", "two"]) {
      const was = (await edits.file("links"))?.sha256 ?? null;
      await edits.edit({ name: "links", was, steps: [{ set: ["links", 0, "because"], value: says }], act: says });
    }
    expect(await Promise.all([edits.undo(), edits.undo()])).toMatchObject([
      { kind: "written", acts: { undo: "one", redo: "two" } },
      { kind: "written", acts: { undo: null, redo: "one" } },
    ]);
    expect(read()).toBe(written);
  });

  it("takes nothing back over somebody else's change, and shows both", async () => {
    const edits = editBench(folder);
    writeFileSync(path, written);
    const now = (await edits.file("links"))?.sha256 ?? null;
    await edits.edit({ name: "links", was: now, steps: [{ remove: ["links", 0] }], act: "take out" });
    const theirs = `${read()}# mine\n`;
    writeFileSync(path, theirs);
    expect(await edits.undo()).toMatchObject({ kind: "changed", theirs, yours: written });
    expect(read()).toBe(theirs);
    expect((await edits.edit({ name: "nobody", was: null, steps, act: "x" })).kind).toBe("refused");
    expect(await edits.file("nobody")).toBeNull();
  });
});
const steps = [{ remove: ["links", 0] }] as const;
