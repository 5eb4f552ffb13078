import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** The floors of the house, lowest first. Rooms on one floor may know those below, and not each other unless named together. */
const floors = [
  ["domain"],
  ["methods", "views"],
  ["disk"],
  ["formats", "checks", "engine", "audit"],
  ["pages"],
  ["case"],
  ["flow"],
  ["stages"],
  ["pipeline.ts"],
  ["exports", "assistant", "fetch"],
  ["workbench", "servers/api"],
  ["servers/mcp", "servers/lsp"],
  ["servers/app.ts", "cli", "web", "index.ts"],
];
/** What must also run in a browser. */
const browser = /^(domain|methods|views|audit|pages|servers\/api|web)\//;

const src = fileURLToPath(new URL("../../src/", import.meta.url));
const files = (readdirSync(src, { recursive: true }) as string[])
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name));
const floorOf = (file: string): number => floors.findIndex((rooms) => rooms.some((room) => file === room || file.startsWith(`${room}/`)));
const imports = (file: string): string[] =>
  [...readFileSync(join(src, file), "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1] as string);

const arrows = files.flatMap((from) =>
  imports(from)
    .filter((each) => each.startsWith("."))
    .map((each) => ({ from, to: normalize(join(dirname(from), each)).replaceAll("\\", "/") })),
);

it("gives every file a floor", () => {
  expect(files.filter((file) => floorOf(file) < 0 && file !== "version.ts")).toEqual([]);
});

it("has no import that runs up", () => {
  const up = arrows.filter(({ from, to }) => floorOf(to) > floorOf(from) && floorOf(from) >= 0);
  expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

it("keeps Node out of what must run in a browser", () => {
  const node = files
    .filter((file) => browser.test(file))
    .flatMap((file) =>
      imports(file)
        .filter((each) => each.startsWith("node:"))
        .map((each) => `${file} → ${each}`),
    );
  expect(node).toEqual([]);
});
