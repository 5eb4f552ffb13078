import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { codebookSchema } from "../../../case/schema/schema.js";
import { editYaml } from "../../../case/yaml/edit-yaml.js";
import type { EditStep } from "../../../pages/edit.js";
import { currentIds } from "../../../workbench/coding/desk.js";
import { mergeInto, renameId, setField, splitInto, type WrittenCategory } from "./steps.js";

const text = `# With what eyes we read
categories:
  - id: war        # the wide one
    name: War
    definition: all of it
  - id: force
    parent: war
    name: Force
    definition: arms are used
    terms: [gun*]
    was: [arms]
  - { id: raid, parent: force, name: Raid, definition: across the line }
  - id: talk
    name: Talk
    definition: words   # not deeds
`;
const all = (parse(text) as { categories: WrittenCategory[] }).categories;
const changedBy = (steps: readonly EditStep[]) => {
  const changed = editYaml(text, steps);
  return { changed, categories: codebookSchema.parse(parse(changed)).categories };
};
/** Every id under which something was ever coded still leads to a category. */
const coded = ["war", "force", "arms", "raid", "talk"];
const expectNothingLost = (categories: ReturnType<typeof changedBy>["categories"]) => {
  const idOf = currentIds(categories);
  const ids = new Set(categories.map(({ id }) => id));
  for (const each of coded) expect(ids.has(idOf(each) as string), each).toBe(true);
};

describe("changes of the codebook", () => {
  it("gives another id and keeps the old one", () => {
    const { categories, changed } = changedBy(renameId(all, "force", "armed-force"));
    expectNothingLost(categories);
    expect(currentIds(categories)("force")).toBe("armed-force");
    expect(currentIds(categories)("arms")).toBe("armed-force");
    expect(categories.find(({ id }) => id === "raid")?.parent).toBe("armed-force");
    expect(changed).toContain("# With what eyes we read");
    expect(changed).toContain("# not deeds");
  });
  it("merges with former ids, words and the codes below", () => {
    const { categories } = changedBy(mergeInto(all, "force", "talk"));
    expectNothingLost(categories);
    expect(categories.map(({ id }) => id)).toEqual(["war", "raid", "talk"]);
    expect(categories.find(({ id }) => id === "talk")).toMatchObject({ was: ["force", "arms"], terms: ["gun*"] });
    expect(categories.find(({ id }) => id === "raid")?.parent).toBe("talk");
    expect(mergeInto(all, "war", "raid")).toEqual([]);
  });
  it("splits, and leaves what was coded where it is", () => {
    const { categories } = changedBy(
      splitInto(all, "talk", [
        { id: "threat", name: "Threat" },
        { id: "offer", name: "Offer" },
      ]),
    );
    expectNothingLost(categories);
    expect(categories.filter(({ parent }) => parent === "talk").map(({ id }) => id)).toEqual(["threat", "offer"]);
  });
  it("moves and sets fields, and takes empty ones out", () => {
    const { categories, changed } = changedBy([...setField(all, "talk", "parent", "war"), ...setField(all, "force", "terms", [])]);
    expectNothingLost(categories);
    expect(categories.find(({ id }) => id === "talk")?.parent).toBe("war");
    expect(changed).not.toContain("gun*");
  });
});
