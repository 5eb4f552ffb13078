import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = fileURLToPath(new URL("../../src/", import.meta.url));
const files = (readdirSync(src, { recursive: true }) as string[])
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));

/** What a file imports of its own kind, types too, at once or when asked for. */
function importsOf(file: string, known: ReadonlySet<string>, text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"(\.[^"]+)"/g)].flatMap((match) => {
    const bare = normalize(join(dirname(file), match[1] as string))
      .replaceAll("\\", "/")
      .replace(/\.js$/, "");
    return [`${bare}.ts`, `${bare}.tsx`].find((each) => known.has(each)) ?? [];
  });
}

/** Groups of files that reach one another (Tarjan 1972), each sorted. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      const low = order.has(next) ? (open.includes(next) ? (order.get(next) as number) : Number.POSITIVE_INFINITY) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) as number, low));
    }
    if (lowest.get(file) === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return lowest.get(file) as number;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}

it("finds circles of two files, and of more", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", ["a"]],
    ["d", ["e"]],
    ["e", ["d"]],
    ["f", ["a", "d"]],
  ]);
  expect(circles(graph).sort()).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ]);
});

it("has no two files that know each other, not even by their types", () => {
  const known = new Set(files);
  const graph = new Map(files.map((file) => [file, importsOf(file, known, readFileSync(join(src, file), "utf8"))]));
  expect([...graph.values()].flat().length).toBeGreaterThan(files.length);
  expect(circles(graph)).toEqual([]);
});
