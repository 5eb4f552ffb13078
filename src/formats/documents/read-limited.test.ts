import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runAside } from "../aside/aside.js";
import { usualLimits } from "../refusal.js";
import { inspectDocument, limitedReader, readLimited, sharedReader } from "./read-limited.js";

const folder = mkdtempSync(join(tmpdir(), "amity-limits-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Emphasis that never closes: some minutes of work. */
const endless = new TextEncoder().encode("*a_ ".repeat(60_000));
const page = (size: number) => Buffer.alloc(size, "<div><p>word and more. ");

describe("limits", () => {
  it("ends what takes too long, and reads on", async () => {
    const reader = limitedReader({ ...usualLimits, seconds: 3 }, 2);
    const [hung, well] = await Promise.all([reader.read("hang.md", endless), reader.read("well.html", Buffer.from("<p>All is well.</p>"))]);
    expect(hung.problems[0]).toMatchObject({
      code: "data/too-large",
      says: expect.stringContaining("3 seconds"),
      at: [{ file: "hang.md" }],
    });
    expect(well.text).toBe("All is well.");
    expect((await reader.read("again.html", Buffer.from("<p>Still well.</p>"))).text).toBe("Still well.");
    await reader.close();
  });

  it("ends what takes too much memory, and reads on", async () => {
    const reader = limitedReader({ ...usualLimits, memory: 200 }, 2);
    const [large, well] = await Promise.all([
      reader.read("large.html", page(14 << 20)),
      reader.read("well.html", Buffer.from("<p>All is well.</p>")),
    ]);
    expect(large.problems[0]).toMatchObject({ code: "data/too-large", at: [{ file: "large.html" }] });
    expect(well.text).toBe("All is well.");
    await reader.close();
  });

  it("refuses a text of 200 MB unread", async () => {
    const file = join(folder, "large.txt");
    writeFileSync(file, Buffer.alloc(200 << 20, "word and more. "));
    const before = process.memoryUsage.rss();
    const read = await readLimited(file);
    expect(read.problems[0]).toMatchObject({ code: "data/too-large", says: expect.stringContaining("200 MB") });
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 << 20);
  });

  it("says why a file cannot be opened", async () => {
    expect((await readLimited(join(folder, "none.pdf"))).problems[0]?.code).toBe("data/unreadable");
  });

  it.skipIf(process.platform !== "linux")("shares its threads with other work, which need not be started again", async () => {
    const bytes = Buffer.from("# On posts\n\nOne. Two.");
    const module = new URL("./document-worker.js", import.meta.url).href;
    await runAside(module, { bytes, path: "a.md", limits: usualLimits, asManuscript: false });
    const threads = () => readdirSync("/proc/self/task").length;
    const before = threads();
    const reader = sharedReader();
    expect((await reader.read("a.md", bytes)).title).toBe("On posts");
    await reader.close();
    expect(threads()).toBeLessThanOrEqual(before);
  });

  it("tells of a document what inspect prints", async () => {
    expect(await inspectDocument(Buffer.from("# On posts\n\nOne. Two."), "a.md")).toMatchObject({
      format: "markdown",
      title: "On posts",
      words: 4,
      passages: 5,
      problems: [],
    });
  });
});
