import { problem } from "../../domain/problem.js";
import type { Rule } from "../facts.js";

/** A category without a coding, neither its own nor one of a category below it. */
export const unusedCategory: Rule = {
  code: "code/unused-category",
  run: ({ categories, coded }) => {
    const used = new Set(coded);
    const parents = new Map(categories.map((each) => [each.id, each.parent]));
    for (const each of coded) {
      let parent = parents.get(each);
      while (parent && !used.has(parent)) {
        used.add(parent);
        parent = parents.get(parent);
      }
    }
    return categories
      .filter((each) => !used.has(each.id))
      .map((each) =>
        problem(
          "code/unused-category",
          { file: each.file, line: each.line, column: 1 },
          `Nothing is coded with ${each.id} (${each.name}).`,
          "Code passages with it, give it terms, or take it out of codebook.yaml.",
        ),
      );
  },
};
