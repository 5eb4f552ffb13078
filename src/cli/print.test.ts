import { expect, it, vi } from "vitest";
import { forTerminal, progressLine } from "./print.js";

it.each([
  ["a name that clears the screen", "x\u001b[2J\u001b]0;owned\u0007.txt"],
  ["one that writes over its line", "safe.txt\rrm"],
  ["one that turns the direction", "invoice\u202efdp.exe"],
  ["eight-bit escapes", "x\u009b31m"],
])("%s steers no terminal", (_, words) => {
  const steering = [...forTerminal(words)].filter((sign) => /\p{Cc}|[\u202a-\u202e]/u.test(sign));
  expect(steering).toEqual([]);
});

it("leaves words of any script, lines and tabs as they are", () => {
  const words = "گزارش می‌شود\n\tमिति – “so” 🇦🇫 👨‍👩‍👧";
  expect(forTerminal(words)).toBe(words);
});

it("the line of progress steers no terminal, whatever a title or a file's name says", () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const was = process.stderr.isTTY;
  process.stderr.isTTY = true;
  try {
    progressLine().show("1/2 A title\u001b]0;owned\u0007.\n\u202ereversed");
  } finally {
    process.stderr.isTTY = was;
    vi.restoreAllMocks();
  }
  expect(written).toEqual(["\r\u001b[K1/2 A title\ufffd]0;owned\ufffd. \ufffdreversed"]);
});
