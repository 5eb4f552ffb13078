import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { InputError } from "../../src/domain/problem.js";

const stories = fileURLToPath(new URL("bad-cases/", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-bad-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("bad cases are told in whole", () => {
  for (const name of readdirSync(stories).sort()) {
    test(name, async () => {
      const copy = join(work, name, "in");
      cpSync(join(stories, name, "in"), copy, { recursive: true, verbatimSymlinks: true });
      const found = await loadCase(copy).then(
        (caseFile) => ({ stops: false, problems: caseFile.problems }),
        (error: unknown) => {
          if (!(error instanceof InputError)) throw error;
          return { stops: true, problems: error.problems };
        },
      );
      const expected = join(stories, name, "out.json");
      const text = `${JSON.stringify(found, null, 2)}\n`;
      if (!existsSync(expected) || readFileSync(expected, "utf8") !== text) {
        mkdirSync(join(stories, name, "out-changed"), { recursive: true });
        writeFileSync(join(stories, name, "out-changed", "out.json"), text);
      }
      expect(existsSync(expected), `${expected} is not there; look at out-changed/`).toBe(true);
      expect(found).toEqual(JSON.parse(readFileSync(expected, "utf8")));
    });
  }
});
