import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sealOf } from "../trust/machine.js";
import { sha256 } from "../write.js";
import { byCodePoint, inventory } from "./inventory.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-inventory-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, words: string, age = 60): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), words);
  const when = Date.now() / 1000 - age;
  utimesSync(join(folder, path), when, when);
}
const paths = async () => (await inventory(folder)).files.map((each) => each.path);
const hashes = () =>
  (JSON.parse(readFileSync(join(folder, "derived/hashes.json"), "utf8")) as { files: Record<string, { sha256: string }> }).files;

describe("inventory", () => {
  test("lists what people put in, by code point, with bytes and hash", async () => {
    for (const path of [
      "sources/b.md",
      "sources/B.md",
      "sources/ä.md",
      "sources/a/x.txt",
      "events/ged.csv",
      "judgements/codings/ana.jsonl",
      "report.md",
    ])
      put(path, path);
    for (const path of [
      "sources/.DS_Store",
      "sources/Thumbs.db",
      "sources/~$b.docx",
      "sources/.git/config",
      "sources/b.md~",
      "judgements/claims.yaml",
      "dist/x",
    ])
      put(path, "no");
    const { files, problems } = await inventory(folder);
    expect(problems).toEqual([]);
    expect(files.map((each) => each.path)).toEqual([
      "events/ged.csv",
      "judgements/codings/ana.jsonl",
      "report.md",
      "sources/B.md",
      "sources/a/x.txt",
      "sources/b.md",
      "sources/ä.md",
    ]);
    expect(files[0]).toEqual({ path: "events/ged.csv", bytes: 14, sha256: sha256("events/ged.csv") });
  });

  test("order is by code point, not by UTF-16 or locale", () => {
    expect(["\u{1F600}", "\uFB01", "z", "Z", "é", "e\u0301a"].sort(byCodePoint)).toEqual([
      "Z",
      "z",
      "é",
      "e\u0301a",
      "\uFB01",
      "\u{1F600}",
    ]);
  });

  test("hashes again what changed with the same size and time, by its other marks", async () => {
    put("sources/a.md", "one");
    await inventory(folder);
    put("sources/a.md", "two");
    expect((await inventory(folder)).files[0]?.sha256).toBe(sha256("two"));
    writeFileSync(join(folder, "sources/other"), "six");
    utimesSync(join(folder, "sources/other"), 1, 1);
    renameSync(join(folder, "sources/other"), join(folder, "sources/a.md"));
    expect((await inventory(folder)).files[0]?.sha256).toBe(sha256("six"));
  });

  test("a fresh file is not kept in the cache, a settled one is, and is not read again", async () => {
    put("sources/a.md", "one");
    await inventory(folder);
    expect(
      (() => {
        try {
          return hashes();
        } catch {
          return {};
        }
      })(),
    ).toEqual({});
    await new Promise((done) => setTimeout(done, 2100));
    await inventory(folder);
    expect(Object.keys(hashes())).toEqual(["sources/a.md"]);
    const kept = JSON.parse(JSON.stringify(hashes())) as ReturnType<typeof hashes>;
    (kept["sources/a.md"] as { sha256: string }).sha256 = "f".repeat(64);
    const from = (seal: string) => writeFileSync(join(folder, "derived/hashes.json"), JSON.stringify({ files: kept, seal }));
    from(sealOf("hashes", JSON.stringify(kept)));
    expect((await inventory(folder)).files[0]?.sha256).toBe("f".repeat(64));
    from("0".repeat(64)); // from somebody else
    expect((await inventory(folder)).files[0]?.sha256).toBe(sha256("one"));
  });

  test("a broken cache is as good as none", async () => {
    put("sources/a.md", "one");
    put("derived/hashes.json", '{"sources/a.md": {"size": 3}, "x": null}');
    expect((await inventory(folder)).files[0]?.sha256).toBe(sha256("one"));
    put("derived/hashes.json", "[[[");
    expect(await paths()).toEqual(["sources/a.md"]);
  });

  test("two names that differ in stored accents only are a problem", async () => {
    put("sources/é.md", "one");
    put("sources/e\u0301.md", "two");
    const { problems } = await inventory(folder);
    expect(problems.map((each) => each.code)).toEqual(["case/duplicate-id"]);
  });
});
