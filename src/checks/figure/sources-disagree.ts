import { type Problem, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { countryName } from "../../domain/world/country.js";
import type { Rule } from "../facts.js";

/** The least difference between the largest and the smallest figure, as a share of the largest, that is told. */
const share = 0.1;

/** Published totals of one measure, unit, period and place by several counters that differ by more than a tenth: all are listed, none is averaged. */
export const sourcesDisagree: Rule = {
  code: "figure/sources-disagree",
  run: ({ tallies, reconciled, datasets }) => {
    const groups = new Map<string, Row<"tally">[]>();
    for (const each of tallies) {
      const key = JSON.stringify([
        plain(each.measure),
        plain(each.unit),
        each.since,
        each.until,
        plain(each.place),
        plain(each.actor),
        plain(each.target),
      ]);
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    const ofTallies = [...groups.values()].flatMap((group) => {
      const counters = new Set(group.map((each) => plain(each.counter)));
      const values = group.map((each) => each.value);
      const largest = Math.max(...values);
      const smallest = Math.min(...values);
      const [first] = group;
      if (!first || counters.size < 2 || largest - smallest <= share * Math.abs(largest)) return [];
      const sorted = [...group].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
      const what = `${first.measure}${first.place ? ` in ${first.place}` : ""}, ${period(first)}`;
      const listed = sorted
        .map((each) => `${each.counter} ${number(each.value)}${each.definition ? ` (${each.definition})` : ""}`)
        .join("; ");
      return [
        problem(
          "figure/sources-disagree",
          sorted.map((each) => ({ file: each.file, line: each.line, column: 1 })),
          `${counters.size} sources differ on ${what}, in ${first.unit}: ${listed}.`,
          "Show them side by side with their definitions, or say why you take one.",
        ),
      ];
    });
    return [...ofTallies, ...ofRows(reconciled, datasets)];
  },
};

/**
 * Rows of two datasets that part on countries or dyads and years: one note for the two, with where they part most and why. Datasets of
 * different kinds of violence are meant to part; they stand in the table only.
 */
function ofRows(reconciled: readonly Row<"reconciled">[], datasets: readonly Row<"dataset">[]): Problem[] {
  const pairs = new Map<string, Row<"reconciled">[]>();
  for (const each of reconciled) {
    if (!each.apart || each.reason === "kinds") continue;
    const key = JSON.stringify([each.one, each.two, each.scope]);
    pairs.set(key, [...(pairs.get(key) ?? []), each]);
  }
  return [...pairs.values()].flatMap((group) => {
    const far = (each: Row<"reconciled">) => Math.abs(each.one_best - each.two_best);
    const [worst] = [...group].sort((a, b) => far(b) - far(a) || a.year - b.year || (a.a < b.a ? -1 : 1));
    if (!worst) return [];
    const { one, two, scope, why } = worst;
    const places = datasets.filter(({ dataset }) => dataset === one || dataset === two).map(({ file }) => ({ file, line: 1, column: 1 }));
    const what = scope === "country" ? countryName(worst.a) : `${worst.a} and ${worst.b}`;
    const much = group.length === 1 ? "" : ` on ${group.length} ${scope === "country" ? "countries and years" : "pairs and years"}, most`;
    return [
      problem(
        "figure/sources-disagree",
        places.length ? places : [{ file: "events", line: 1, column: 1 }],
        `${one} and ${two} part${much} on ${what} in ${worst.year}: ${number(worst.one_best)} and ${number(worst.two_best)} deaths. ${why ?? "Nothing known of either tells why."}`,
        "Say which one you take and why; the table reconciled has every pair.",
      ),
    ];
  });
}

function plain(text: string | null): string {
  return (text ?? "").trim().toLowerCase().replaceAll(/\s+/g, " ");
}

function number(value: number): string {
  const [whole = "", part] = String(Number(value.toPrecision(12))).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${part ? `.${part}` : ""}`;
}

function period({ since, until }: Row<"tally">): string {
  if (since.endsWith("-01-01") && until.endsWith("-12-31") && since.slice(0, 4) === until.slice(0, 4)) return since.slice(0, 4);
  return since === until ? since : `${since} to ${until}`;
}
