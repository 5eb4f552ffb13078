import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "amity-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the script says, with an npm that answers so. */
function asked(npm: string, seconds = "20"): Promise<{ code: number; says: string }> {
  writeFileSync(join(folder, "npm"), `#!/usr/bin/env bash\n${npm}\n`);
  chmodSync(join(folder, "npm"), 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}` };
  return new Promise((done) =>
    execFile("bash", [join(root, "scripts/known-faults.sh"), seconds], { env }, (fault, says) =>
      done({ code: Number(fault?.code ?? 0), says }),
    ),
  );
}

const outcomes: readonly [string, string, number, RegExp][] = [
  ["nothing is known", 'echo "found 0 vulnerabilities"', 0, /nothing known/u],
  ["faults are known", 'echo "# npm audit report"; echo "hono  <4.0.0  Severity: high"; exit 1', 1, /hono {2}<4\.0\.0/u],
  ["the registry does not answer", 'echo "npm error audit endpoint returned an error" >&2; exit 1', 0, /did not answer/u],
];
test.runIf(process.platform === "linux").each(outcomes)("where %s, it is told, and fails what it should", async (_, npm, code, says) => {
  const found = await asked(npm);
  expect(found.code).toBe(code);
  expect(found.says).toMatch(says);
});

test.runIf(process.platform === "linux")("a registry that keeps silent is not waited for", async () => {
  expect(await asked("sleep 60", "1")).toMatchObject({ code: 0, says: expect.stringContaining("did not answer") });
});

test("the run of everything asks it, and counts what it finds", () => {
  expect(readFileSync(join(root, ".ci/run"), "utf8")).toContain("bash scripts/known-faults.sh || failed=$((failed + 1))");
});
