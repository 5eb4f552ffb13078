import { type Problem, problem } from "../../domain/problem.js";
import type { WrittenSentence } from "../../domain/report/manuscript.js";
import { type Scope, scopeOfRows, scopeOfWords } from "../../methods/claims/scope.js";
import type { FigureFact, Rule } from "../facts.js";
import { figureLinks } from "./differs.js";

/** Words that say themselves that the figure is of something else than what is named, or of a finer time. */
const aside = /\b(?:not|alone|only|whoever|every kind|all kinds|any kind|of all|than|instead|unlike|beside|against|between)\b/iu;
const finer =
  /\b(?:half|halves|quarter|months?|weeks?|days?|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|since|until|till|by|early|late|mid|end|start|beginning|truce)\b/iu;

/** A figure told in a sentence that names another year, half-year, country or group than the rows behind it; told only where they are clearly apart. */
export const scopeDrift: Rule = {
  code: "figure/scope-drift",
  run: ({ manuscript, figures, actors }) => {
    const scopes = new Map<string, Scope>();
    const scopeOf = (ref: string, { query, says, subtitle, columns, rows }: FigureFact): Scope => {
      const scope = scopes.get(ref) ?? scopeOfRows(query, `${says} ${subtitle ?? ""}`, columns, rows, actors);
      scopes.set(ref, scope);
      return scope;
    };
    return (manuscript?.sentences ?? []).flatMap((sentence) => {
      const links = figureLinks(sentence);
      const refs = [...new Set(links.map((each) => each.ref))];
      if (!refs.length) return [];
      const told = scopeOfWords(withoutCitations(sentence), actors);
      return refs.flatMap((ref): Problem[] => {
        const figure = figures.get(ref);
        if (!figure || figure.fault !== null || figure.total === 0) return [];
        const rows = scopeOf(ref, figure);
        const drift = driftOf(sentence, told, rows, refs.length === 1);
        if (!drift) return [];
        const link = links.find((each) => each.ref === ref) as (typeof links)[number];
        return [
          problem(
            "figure/scope-drift",
            sentence.spot(link.from, link.to),
            `The sentence speaks of ${drift[0]}; ${ref} is of ${drift[1]}.`,
            "Write the scope that the rows have, or link a figure of what the sentence says.",
          ),
        ];
      });
    });
  },
};

/** The year of a cited work is no period. */
function withoutCitations({ text, pieces }: WrittenSentence): string {
  return pieces.reduce(
    (rest, each) =>
      each.link?.kind === "citation"
        ? rest.slice(0, each.from) + " ".repeat(each.text.length) + rest.slice(each.from + each.text.length)
        : rest,
    text,
  );
}

function driftOf(sentence: WrittenSentence, told: Scope, rows: Scope, isAlone: boolean): readonly [string, string] | undefined {
  if (told.years.size && rows.years.size && apart(told.years, rows.years)) return [listed(told.years), listed(rows.years)];
  if (told.periods.size && rows.periods.size && isAlone && apart(told.periods, rows.periods) && [...rows.periods].some(isWholeYear))
    return [
      `a half of ${listed(new Set([...told.periods].map((each) => each.slice(0, 4))))}`,
      `the whole of ${listed(new Set([...rows.periods].map((each) => each.slice(0, 4))))}`,
    ];
  const [only] = rows.periods.size === 1 ? rows.periods : [];
  if (
    isAlone &&
    only &&
    !isWholeYear(only) &&
    !told.periods.size &&
    told.years.size === 1 &&
    !finer.test(sentence.text) &&
    told.years.has(Number(only.slice(0, 4))) &&
    only.slice(0, 4) === only.slice(11, 15)
  )
    return [`the year ${listed(told.years)}`, `${only.replace("/", " to ")} alone`];
  if (!isAlone || aside.test(sentence.text)) return undefined;
  if (told.places.size && rows.places.size && apart(told.places, rows.places)) return [listed(told.places), listed(rows.places)];
  if (told.groups.size && apart(told.groups, rows.groups))
    return [listed(told.groups), rows.groups.size ? listed(rows.groups) : "no group alone"];
  return undefined;
}

function apart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return ![...a].some((each) => b.has(each));
}

function isWholeYear(period: string): boolean {
  return period.slice(0, 4) === period.slice(11, 15) && period.slice(4, 10) === "-01-01" && period.slice(15) === "-12-31";
}

function listed(all: ReadonlySet<string | number>): string {
  const sorted = [...all].sort();
  return sorted.length > 4 ? `${sorted[0]}–${sorted.at(-1)}` : sorted.join(", ");
}
