import type { Place } from "../../domain/problem.js";
import type { Located, Path } from "./located-yaml.js";

/** Where a value of a YAML file stands, and where what is in it stands; plain data, so that it can be kept. */
export type Spot = readonly [line: number, column: number, inside: Readonly<Record<string, Spot>> | null];

/** Where every value of a text stands. */
export function spotsOf(yaml: Located): Spot {
  const spot = (value: unknown, path: Path): Spot => {
    const { line, column } = yaml.at(path);
    if (typeof value !== "object" || value === null) return [line, column, null];
    const inside = Object.entries(value).map(([key, each]) => [key, spot(each, [...path, Array.isArray(value) ? Number(key) : key])]);
    return [line, column, Object.fromEntries(inside) as Record<string, Spot>];
  };
  return spot(yaml.value, []);
}

/** The place of a value, or of its nearest parent that is there. */
export function placeAt(file: string, root: Spot, path: Path): Place {
  let found = root;
  for (const step of path) {
    const inside: Readonly<Record<string, Spot>> | null = found[2];
    if (!inside || !Object.hasOwn(inside, step)) break;
    found = inside[step] as Spot;
  }
  return { file, line: found[0], column: found[1] };
}
