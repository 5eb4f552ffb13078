import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
      cpSync(join(stories, name, "in"), copy, { recursive: true });
      for (const [path = "", target = ""] of links(name)) symlinkSync(target, join(copy, path));
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

/** links.txt of a story, `path -> target` a line: made in the copy, since tools that walk the repository follow links. */
function links(name: string): string[][] {
  const file = join(stories, name, "links.txt");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" -> "));
}
