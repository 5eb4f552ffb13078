import type { Problem } from "../../../domain/problem.js";
import { type Measure, tableMeasures } from "../../../methods/agreement/table-measures.js";
import { textMeasures } from "../../../methods/agreement/unitising/text-measures.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { printJson, printProblems, say, UsageError } from "../../print.js";
import { readDistances } from "./agree-distances.js";
import { readAgreement } from "./agree-read.js";

export interface AgreeOptions {
  readonly categories?: string;
  readonly byCategory?: boolean;
  /** A square table of how far values are apart. */
  readonly distances?: string;
  readonly resamples?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

export interface Agreed {
  readonly coders: readonly string[];
  readonly units: number;
  readonly measures: readonly Measure[];
  readonly problems: readonly Problem[];
}

/** Agreement of the coders of a table or of codings; figures are the same for the same seed. */
export function agree(files: readonly string[], options: AgreeOptions = {}): Agreed {
  const resamples = whole("--resamples", options.resamples ?? "1000", 100, 100_000);
  const random = seededRandom(whole("--seed", options.seed ?? "1", 0, 2 ** 31 - 1));
  const categories = options.categories?.split(",").map((each) => each.trim());
  if (categories?.some((each) => !each) || new Set(categories).size !== (categories?.length ?? 0)) {
    throw new UsageError("--categories: write each category once, with commas between them.");
  }
  const input = readAgreement(files, categories);
  const { coders, problems } = input;
  const how = { random, resamples, byCategory: options.byCategory ?? false };
  if (input.kind === "table") {
    const difference = options.distances === undefined ? {} : { difference: readDistances(options.distances, input.ratings.categories) };
    return { coders, units: input.ratings.rows, measures: tableMeasures(input.ratings, { ...how, ...difference }), problems };
  }
  if (options.distances !== undefined)
    throw new UsageError("--distances: distances are of the values of a table; these are codings of texts.");
  return { coders, units: input.texts.length, measures: textMeasures(input.texts, coders.length, how), problems };
}

/** The command: a line a coefficient, or one JSON object. */
export function agreeCommand(files: readonly string[], options: AgreeOptions, found: (problems: readonly Problem[]) => void): void {
  const agreed = agree(files, options);
  if (options.json) printJson(agreed);
  else {
    for (const each of agreed.measures) process.stdout.write(`${inWords(each)}\n`);
    printProblems(agreed.problems);
    say(
      `${agreed.coders.length} coders: ${agreed.coders.join(", ")}. 95 % intervals in brackets; docs/methods/agreement.md says what they hold.`,
    );
  }
  found(agreed.problems);
}

function inWords({ name, version, value, ci95, ci_by, n, category, part, by_chance, undefined_because }: Measure): string {
  const what = `${name} (${version})${category === undefined ? "" : ` of ${category}`}`;
  if (value === null) return `${what}: not defined, ${undefined_because}; n ${n}`;
  const interval = ci95 ? ` [${ci95.map((each) => each.toFixed(3)).join(", ")}]` : "";
  const chance = by_chance
    ? `; by chance alone the standard error is ${by_chance.se.toFixed(3)}, z ${by_chance.z.toFixed(1)} (${by_chance.by})`
    : "";
  const share = part === undefined ? "" : `; part ${part.toFixed(3)} of the whole`;
  return `${what}: ${value.toFixed(3)}${interval}; n ${n}${share}${ci_by ? `; ${ci_by}` : ""}${chance}`;
}

function whole(option: string, words: string, least: number, most: number): number {
  const value = Number(words);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(`${option} ${words}: write a whole number from ${least} to ${most}.`);
  }
  return value;
}
