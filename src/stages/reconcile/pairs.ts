import { joined, shareCovered, stretchesIn } from "../../domain/days/covered.js";
import { knownDisjoint } from "../../domain/measures/disjoint.js";
import type { Row } from "../../domain/tables.js";

/** Deaths that one dataset counts on one country, or undirected dyad, in one year. */
export interface YearSum {
  readonly scope: Row<"reconciled">["scope"];
  readonly dataset: string;
  readonly year: number;
  readonly a: string;
  readonly b: string;
  readonly rows: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** The least difference, as a share of the larger figure, that counts as one, and the fewest deaths. */
const share = 0.1;
const fewest = 5;

/**
 * Every two datasets that count deaths on one country, or dyad, in one year: what each has, whether they part, and what of their definitions
 * and coverage tells why. Nothing is averaged and none is called right. Two that count other deaths by definition give no figure in common.
 */
export function reconciledPairs(
  sums: readonly YearSum[],
  coverage: readonly Row<"coverage">[],
  disjoint: readonly (readonly string[])[] = [],
): Row<"reconciled">[] {
  const countOthers = (one: YearSum, two: YearSum) =>
    [...knownDisjoint, ...disjoint].some((group) => group.includes(one.dataset) && group.includes(two.dataset));
  const groups = new Map<string, YearSum[]>();
  for (const each of sums) {
    const key = JSON.stringify([each.scope, each.a, each.b, each.year]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .filter((two) => !countOthers(one, two))
        .map((two): Row<"reconciled"> => {
          const largest = Math.max(one.best, two.best);
          const apart = Math.abs(one.best - two.best) > share * largest && Math.abs(one.best - two.best) >= fewest;
          return {
            scope: one.scope,
            a: one.a,
            b: one.b,
            year: one.year,
            one: one.dataset,
            two: two.dataset,
            one_best: one.best,
            two_best: two.best,
            one_rows: one.rows,
            two_rows: two.rows,
            rows: one.rows + two.rows,
            overlap: one.low <= two.high && two.low <= one.high,
            apart,
            ...(apart ? whyApart(one, two, coverage) : { why: null, reason: null }),
          };
        }),
    ),
  );
}

/** What sets two sums apart by what is known of their datasets; null where nothing known does. */
function whyApart(one: YearSum, two: YearSum, coverage: readonly Row<"coverage">[]): Pick<Row<"reconciled">, "why" | "reason"> {
  const [left, right] = [one, two].map((each) => told(each, coverage)) as [Told, Told];
  const reasons: (readonly [string, string])[] = [];
  if (Math.abs(left.share - right.share) > 0.02)
    reasons.push(["coverage", [left, right].map((each) => `${each.dataset} covers ${each.days}`).join(", ")]);
  // A format that says what it counts knows its kinds, be there rows of each or not.
  if (!(left.counts && right.counts) && left.kinds.length && right.kinds.length && left.kinds.join() !== right.kinds.join()) {
    const only = (mine: Told, other: Told) => mine.kinds.filter((kind) => !other.kinds.includes(kind));
    const named = [left, right].flatMap((each, at) => {
      const extra = only(each, at ? left : right);
      return extra.length && extra.length <= 4 ? [`${each.dataset} has ${extra.join(", ")}`] : [];
    });
    if (named.length) reasons.push(["kinds", named.join(", ")]);
  }
  if (left.least !== right.least)
    reasons.push([
      "least",
      [left, right].flatMap((each) => (each.least ? [`${each.dataset} lists nothing below ${each.least} deaths a year`] : [])).join(", "),
    ]);
  if (left.counts && right.counts && left.counts !== right.counts)
    reasons.push(["definition", [left, right].map((each) => `${each.dataset} counts ${each.counts}`).join(", ")]);
  if (left.versions !== right.versions && left.versions && right.versions)
    reasons.push(["release", `they are of releases ${left.versions} and ${right.versions}`]);
  const words = reasons.map(([, says]) => says).join("; ");
  return { why: words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : null, reason: reasons[0]?.[0] ?? null };
}

interface Told {
  readonly dataset: string;
  readonly share: number;
  readonly days: string;
  readonly kinds: readonly string[];
  readonly least: number | null;
  readonly counts: string | null;
  readonly versions: string;
}

function told({ dataset, year, scope, a }: YearSum, coverage: readonly Row<"coverage">[]): Told {
  const own = coverage.filter((each) => each.dataset === dataset && each.basis !== "selection");
  const all = scope === "country" ? stretchesIn(own, a) : own;
  const span = { since: `${year}-01-01`, until: `${year}-12-31` };
  const mine = all.filter(({ since, until }) => since <= span.until && until >= span.since);
  const stretches = joined(mine);
  const covered = shareCovered(stretches, span);
  const inside = stretches.map(({ since, until }) => `${later(since, span.since)} to ${earlier(until, span.until)}`);
  return {
    dataset,
    share: covered,
    days: covered > 0.99 ? `all of ${year}` : covered === 0 ? `nothing of ${year}` : `only ${inside.join(" and ")}`,
    kinds: [...new Set(mine.flatMap((each) => JSON.parse(each.kinds) as string[]))].sort(),
    least: mine.find((each) => each.least !== null)?.least ?? null,
    counts: mine.find((each) => each.counts !== null)?.counts ?? null,
    versions: [...new Set(mine.flatMap((each) => each.version ?? []))].sort().join(", "),
  };
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
