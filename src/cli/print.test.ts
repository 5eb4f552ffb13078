import { expect, it } from "vitest";
import { forTerminal } from "./print.js";

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
