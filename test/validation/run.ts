/** What running the cases of one reference file came to; `failed` has a line for each case that failed. */
export interface ReferenceRun {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: number;
}

/** An absolute tolerance, or how far a number at a path may be from the wanted one. */
export type Tolerance = number | ((wanted: number, path: string) => number);

/** Where two values differ, as `path: got instead of wanted`; numbers by a tolerance, `…_upper_max` at most as given, further keys of `got` do not matter. */
export function differences(got: unknown, wanted: unknown, tolerance: Tolerance, path = ""): string[] {
  const here = path || "value";
  if (path.endsWith("_upper_max") && typeof wanted === "number")
    return typeof got === "number" && got <= wanted ? [] : [`${here}: ${got}, above ${wanted}`];
  if (typeof wanted === "number" && typeof got === "number")
    return Math.abs(got - wanted) <= (typeof tolerance === "number" ? tolerance : tolerance(wanted, path)) || Object.is(got, wanted)
      ? []
      : [`${here}: ${got} instead of ${wanted}`];
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got)) return [`${here}: no list`];
    if (got.length !== wanted.length) return [`${here}: ${got.length} entries instead of ${wanted.length}`];
    return wanted.flatMap((each, index) => differences(got[index], each, tolerance, `${path}[${index}]`));
  }
  if (wanted !== null && typeof wanted === "object") {
    if (got === null || typeof got !== "object") return [`${here}: nothing`];
    const mine = got as Readonly<Record<string, unknown>>;
    return Object.entries(wanted).flatMap(([key, each]) => differences(mine[key], each, tolerance, path ? `${path}.${key}` : key));
  }
  return Object.is(got, wanted) ? [] : [`${here}: ${JSON.stringify(got) ?? "nothing"} instead of ${JSON.stringify(wanted)}`];
}

/** Runs a list of cases; one that throws has failed. */
export function runCases<C extends { readonly name: string }>(cases: readonly C[], wrong: (each: C) => readonly string[]): ReferenceRun {
  const failed = cases.flatMap((each) => {
    try {
      const faults = wrong(each);
      return faults.length ? [`${each.name}: ${faults.slice(0, 3).join("; ")}`] : [];
    } catch (cause) {
      return [`${each.name}: ${(cause as Error).message}`];
    }
  });
  return { passed: cases.length - failed.length, failed, skipped: 0 };
}
