import { type Problem, problem } from "../../domain/problem.js";
import type { Rule, Stranger } from "../facts.js";

const mostNames = 10;

/** Parties of events that actors.yaml does not name: one problem a dataset, with the most frequent names. */
export const unknownActor: Rule = {
  code: "code/unknown-actor",
  run: ({ strangers }) => {
    const datasets = new Map<string, Stranger[]>();
    for (const each of strangers) datasets.set(each.dataset, [...(datasets.get(each.dataset) ?? []), each]);
    return [...datasets].map(([dataset, all]): Problem => {
      const sorted = [...all].sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
      const shown = sorted.slice(0, mostNames);
      const names = shown.map((each) => `${each.name} (${each.rows})`).join(", ");
      const more = sorted.length - shown.length;
      return problem(
        "code/unknown-actor",
        shown.map((each) => ({ file: each.file, line: each.line, column: 1, snippet: each.name })),
        `${dataset} has ${sorted.length} ${sorted.length === 1 ? "party" : "parties"} that actors.yaml does not name: ${names}${more > 0 ? `, and ${more} more` : ""}.`,
        "Add those that matter as actors or aliases.",
      );
    });
  },
};
