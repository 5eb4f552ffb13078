import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { header } from "../../scripts/bundle.js";

const work = mkdtempSync(join(tmpdir(), "amity-bundle-test-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A bundle of a program that only says how it was started: the whole one is made by `node scripts/bundle.js`. */
function bundleOf(version: string): { readonly file: string; readonly bytes: Buffer } {
  const tree = join(work, `tree-${version}`);
  mkdirSync(join(tree, "app/bin"), { recursive: true });
  writeFileSync(join(tree, "node"), `#!/bin/sh\nshift\necho "${version}:$#:$1:$2"\nexit 7\n`);
  chmodSync(join(tree, "node"), 0o755);
  const packed = join(work, `${version}.tar.gz`);
  execFileSync("tar", ["-czf", packed, "-C", tree, "."]);
  const payload = readFileSync(packed);
  const bytes = Buffer.concat([Buffer.from(header(version, "linux-x64", createHash("sha256").update(payload).digest("hex"))), payload]);
  const file = join(work, `amity ${version}`);
  writeFileSync(file, bytes, { mode: 0o755 });
  return { file, bytes };
}

const run = (file: string, home: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync("sh", [file, ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], AMITY_HOME: home },
  });
  return { status, out: stdout, err: stderr };
};

describe.skipIf(process.platform === "win32")("one file with its own Node", () => {
  test("unpacks itself once, and hands over what it was asked and how it ended", () => {
    const home = join(work, "a home");
    const { file } = bundleOf("1.0.0");
    const first = run(file, home, "new", "my case");
    expect([first.status, first.out]).toEqual([7, "1.0.0:2:new:my case\n"]);
    expect(first.err).toContain("unpacking into");
    expect(run(file, home, "new", "my case")).toEqual({ status: 7, out: "1.0.0:2:new:my case\n", err: "" });
    const later = bundleOf("1.1.0").file;
    expect(run(later, home, "a", "b").out).toBe("1.1.0:2:a:b\n");
    expect(run(file, home, "a", "b").out).toBe("1.0.0:2:a:b\n");
    expect(readdirSync(home).filter((each) => each.startsWith("."))).toEqual([]);
  });

  test("one that came cut off, or with a letter changed, says so and leaves nothing", () => {
    const home = join(work, "none");
    const { bytes } = bundleOf("2.0.0");
    const changed = Buffer.from(bytes);
    changed[bytes.length - 20] = (changed[bytes.length - 20] as number) ^ 1;
    for (const [name, given] of [
      ["cut", bytes.subarray(0, bytes.length - 9)],
      ["changed", changed],
    ] as const) {
      const file = join(work, name);
      writeFileSync(file, given, { mode: 0o755 });
      expect(run(file, home, "x"), name).toMatchObject({ status: 3, out: "", err: expect.stringContaining("is not whole: get it again") });
    }
    expect(existsSync(home)).toBe(false);
  });
});
