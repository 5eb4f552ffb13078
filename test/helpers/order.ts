import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What takes longest begins first, so that no file is left over that one of two cores works on while the other has nothing to do. A clean clone
 * remembers no durations; these stand in for them, the longest first. Whatever is not named follows as Vitest orders it. Folders whose files have a
 * process each stand together: a worker keeps its process, and the program in it, only for a file of the same project (`vitest.config.ts`).
 */
const longest = [
  "test/robust/incremental.test.ts",
  "test/safety/parsers.test.ts",
  "test/robust/reproducible.test.ts",
  "test/robust/",
  "test/hostile/",
  "test/safety/",
  "test/trino/",
  "test/walk/walk.test.ts",
  "test/web/app.test.ts",
  "test/golden/regions.test.ts",
  "test/web/",
  "test/settings/",
  "test/flagship/",
  "test/golden/",
  "test/",
  "src/stages/project/project.test.ts",
  "src/stages/",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const path = relative(root, moduleId).replaceAll("\\", "/");
      const place = longest.findIndex((each) => path.startsWith(each));
      return place < 0 ? longest.length : place;
    };
    const usual = await super.sort(files);
    return usual
      .map((file) => ({ file, place: placeOf(file) }))
      .sort((a, b) => a.place - b.place)
      .map(({ file }) => file);
  }
}
