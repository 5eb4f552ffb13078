import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TrinoClient } from "./client.js";
import { filesOf, pathIn, placeIn } from "./shared-folder.js";

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "amity-shared-"));
  folder = join(root, "lake");
  mkdirSync(folder, { mode: 0o750 });
  writeFileSync(join(root, "rows"), "PAR1", { mode: 0o600 });
});
afterEach(() => rmSync(root, { recursive: true }));

const place = (run = "b") => placeIn({ folder, location: "local:///" }, "amity_a", run);

test("a file goes into a folder of its own, as readable as the folder that is shared", async () => {
  expect(await place().put(join(root, "rows"), "event_1")).toBe("local:///amity_a/b/event_1");
  const laid = join(folder, "amity_a/b/event_1/rows.parquet");
  expect(readFileSync(laid, "utf8")).toBe("PAR1");
  expect(statSync(laid).mode & 0o777).toBe(0o640);
  expect(statSync(join(folder, "amity_a/b")).mode & 0o777).toBe(0o750);
});

test("what earlier builds of the case left is taken away, what another case has is not, and at the end nothing is left", async () => {
  await place("killed").put(join(root, "rows"), "event_1");
  await placeIn({ folder, location: "local:///" }, "amity_z", "c").put(join(root, "rows"), "event_1");
  const mine = place();
  mine.clearOthers();
  expect(existsSync(join(folder, "amity_a/killed"))).toBe(false);
  await mine.put(join(root, "rows"), "event_1");
  mine.clear();
  expect(existsSync(join(folder, "amity_a"))).toBe(false);
  expect(existsSync(join(folder, "amity_z/c/event_1/rows.parquet"))).toBe(true);
});

test("a table whose file is a link out of the folder, or a pattern of names, is not read as files", async () => {
  const files = (name: string) => {
    const address = { shared: { folder, location: "local:///" } };
    return filesOf({ address, rows: async () => [[`local:///t/${name}`]] } as unknown as TrinoClient, "t");
  };
  mkdirSync(join(folder, "t"));
  writeFileSync(join(folder, "t/a.parquet"), "PAR1");
  symlinkSync(join(root, "rows"), join(folder, "t/link.parquet"));
  symlinkSync(join(folder, "t/a.parquet"), join(folder, "t/within.parquet"));
  expect(await files("a.parquet")).toEqual([join(folder, "t/a.parquet")]);
  expect(await files("within.parquet")).toEqual([join(folder, "t/within.parquet")]);
  expect(await files("link.parquet")).toBeUndefined();
  expect(await files("*.parquet")).toBeUndefined();
});

test("nothing is written or taken away through a link that stands in its place", async () => {
  mkdirSync(join(root, "other/theirs"), { recursive: true });
  symlinkSync(join(root, "other"), join(folder, "amity_a"));
  place().clearOthers();
  place().clear();
  expect(existsSync(join(root, "other/theirs"))).toBe(true);
  await expect(place().put(join(root, "rows"), "event_1")).rejects.toThrow("is a link");
});

test("a path of the server is one here if it lies in the folder", () => {
  const shared = { folder, location: "local:///" };
  expect(pathIn(shared, "local:///metastore/amity/t/part_0")).toBe(join(folder, "metastore/amity/t/part_0"));
  expect(pathIn(shared, "local:///../../etc/passwd")).toBeUndefined();
  expect(pathIn(shared, "s3://bucket/metastore/part_0")).toBeUndefined();
});
