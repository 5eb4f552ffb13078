import type { ComplexLine } from "../../pages/complex.js";

/** What is said of a group's members. Where none is with the others in most runs, no group is said to belong together. */
export function groupedAs({ kind, called, type, core }: Pick<ComplexLine, "kind" | "called" | "type" | "core">): string {
  const verb = core.length ? "belong together" : "are grouped";
  const what =
    kind === "complex"
      ? `${verb} as a security complex`
      : called === "cluster"
        ? "stand close, though short of a complex"
        : `${verb}: ${called}`;
  const as = type === "unclear" || type === "none" ? "" : `, as a ${type}`;
  return ` ${what}${as}${core.length ? "" : ", but loosely: none is with the others in four of five runs"}`;
}
