import { type Place, type Problem, problem } from "../../domain/problem.js";
import { countries } from "../../domain/world/country.js";
import { fits, isWide, lettersOf } from "../../domain/writing/wide-name.js";

interface Named {
  readonly name: string;
  readonly actor: string;
  readonly at: Place;
}

const fewestLetters = 3;
const phrasings = [
  (state: string) => `Government of ${state}`,
  (state: string) => `Military Forces of ${state} (2018-)`,
  (state: string) => `Police (${state})`,
];

/** Aliases with `*` that take too much: nearly every name, the names of another actor, or those of several states. */
export function greedyNames(names: readonly Named[]): Problem[] {
  return names
    .filter(({ name }) => isWide(name))
    .flatMap((each) => {
      const mend = "Write more of the name beside the *, or the names themselves.";
      if (lettersOf(each.name) < fewestLetters)
        return [
          problem(
            "case/invalid",
            each.at,
            `“${each.name}” has fewer than ${fewestLetters} letters beside its *, and would take names of all kinds.`,
            mend,
          ),
        ];
      const other = names.find(({ name, actor }) => actor !== each.actor && !isWide(name) && fits(each.name, name));
      if (other)
        return [
          problem(
            "case/duplicate-id",
            [each.at, other.at],
            `“${each.name}” of ${each.actor} also fits “${other.name}”, a name of ${other.actor}.`,
            mend,
          ),
        ];
      const states = countries.filter(({ name }) => phrasings.some((phrase) => fits(each.name, phrase(name))));
      return states.length > 1
        ? [
            problem(
              "case/invalid",
              each.at,
              `“${each.name}” fits what belongs to ${states.length} states, ${states[0]?.name} and ${states[1]?.name} among them.`,
              mend,
            ),
          ]
        : [];
    });
}
