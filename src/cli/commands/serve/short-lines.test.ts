import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { shortLines } from "./short-lines.js";

const through = (pieces: readonly string[], most: number) =>
  text(Readable.from(pieces.map((each) => Buffer.from(each))).pipe(shortLines(most)));

it("lines that are short pass as they are, however they are cut into pieces", async () => {
  const said = '{"a":1}\n\n{"b":"ü"}\n{"c":3}';
  for (const size of [1, 3, 100]) expect(await through(said.match(new RegExp(`[^]{1,${size}}`, "gu")) ?? [], 12)).toBe(said);
});

it("a line without end is cut, and the next one is whole", async () => {
  const pieces = ['{"ok":1}\n', ...("x".repeat(100).match(/.{7}/gu) as string[]), 'yy\n{"ok":2}\n'];
  for (const most of [20, 21, 22]) expect(await through(pieces, most)).toBe(`{"ok":1}\n${"x".repeat(most)}\n{"ok":2}\n`);
});
