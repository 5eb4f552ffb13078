import { type Place, problem } from "../../domain/problem.js";
import { citedIn } from "../../domain/report/manuscript.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import type { Rule } from "../facts.js";

/** A work that the report cites and the bibliography does not have; one problem a work, with every place. */
export const missingReference: Rule = {
  code: "cite/missing-reference",
  run: ({ manuscript, references }) => {
    const known = references.map((each) => each.id);
    const missing = new Map<string, Place[]>();
    for (const { key, at } of (manuscript?.sentences ?? []).flatMap((each) => citedIn(each.pieces))) {
      if (!known.includes(key)) missing.set(key, [...(missing.get(key) ?? []), at]);
    }
    return [...missing].map(([key, places]) => {
      const near = nearestNames(key, known);
      return problem(
        "cite/missing-reference",
        places,
        `The bibliography has no ${key}.`,
        near.length > 0
          ? `Nearest: ${near.join(", ")}. Cite one of them, or add the work to sources/references.bib.`
          : "Add the work to sources/references.bib.",
      );
    });
  },
};
