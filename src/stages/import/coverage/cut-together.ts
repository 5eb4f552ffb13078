import type { Row } from "../../../domain/tables.js";
import { eventFormats } from "../../../formats/events/all.js";

/** First and last day of the rows of a file. */
export interface Reached {
  readonly file: string;
  readonly since: string;
  readonly until: string;
}

/**
 * Files of one release that somebody cut together: where one shows the cut, another that has nothing beyond that day either, and shows nothing of
 * itself, as a list of few years does, is not taken for silent there. Worldwide files stand for themselves.
 */
export function cutTogether(coverage: readonly Row<"coverage">[], reached: readonly Reached[]): Row<"coverage">[] {
  const releases = coverage.map(({ dataset, version }) => (version === null ? undefined : coversOf(dataset, version)));
  const isWhole = (at: number, edge: "since" | "until") => releases[at]?.[edge] === coverage[at]?.[edge];
  return coverage.map((row, at) => {
    const own = reached.find(({ file }) => file === row.file);
    if (row.basis !== "release" || row.worldwide || !own) return row;
    const siblings = coverage.filter(
      (each, other) =>
        other !== at &&
        each.version === row.version &&
        each.basis === "release" &&
        !each.worldwide &&
        each.grain === row.grain &&
        releases[other],
    );
    const cut = (edge: "since" | "until") =>
      isWhole(at, edge) ? siblings.filter((each) => !isWhole(coverage.indexOf(each), edge)).map((each) => each[edge]) : [];
    const [since] = cut("since")
      .filter((day) => day <= own.since && day > row.since)
      .sort();
    const until = cut("until")
      .filter((day) => day >= own.until && day < row.until)
      .sort()
      .at(-1);
    return { ...row, ...(since ? { since } : {}), ...(until ? { until } : {}) };
  });
}

function coversOf(dataset: string, version: string) {
  return eventFormats.find((each) => each.dataset === dataset)?.covers?.(version);
}
