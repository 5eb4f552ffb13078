import { expect, test } from "vitest";
import { growth, known, makings, regexes } from "../../scripts/regexes.js";
import { spent } from "../../scripts/torture/_pumps.js";

interface Found {
  readonly text: string;
  readonly at: readonly string[];
  readonly hash: string;
}
interface Pump {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}
interface Known {
  readonly linear: readonly string[];
  readonly others: Readonly<Record<string, { readonly growth: string; readonly why: string; readonly worst: Pump & { letters: number } }>>;
  readonly made: Readonly<Record<string, string>>;
}
const { linear, others, made } = known() as Known;

test("no regular expression of src takes more time than its text has letters, but for those that say why they may", async () => {
  const fresh = ((await regexes()) as Found[]).filter(({ hash, text }) => !linear.includes(hash) && !(text in others));
  const found = fresh.map(({ text, at }) => ({ text, at, growth: growth(text) as string })).filter((each) => each.growth !== "linear");
  expect(found).toEqual([]);
}, 240_000);

test("each that is put together while the program runs says of what, and why that is linear", () => {
  const places = [...new Set((makings() as { at: string; of: string }[]).map(({ at, of }) => `${at}: ${of}`))].sort();
  expect(Object.keys(made).sort()).toEqual(places);
  expect(Object.entries(made).filter(([, why]) => why.length < 10)).toEqual([]);
});

test("each that is left says why", () => {
  const named = Object.entries(others).filter(([, { why }]) => why.length < 10);
  expect(named.map(([text]) => text)).toEqual([]);
});

test("each that is left takes a moment for what it takes longest for", () => {
  expect(Object.entries(others).filter(([, { worst }]) => !worst)).toEqual([]);
  const slow = Object.entries(others).filter(([text, { worst }]) => {
    const letters = Math.min(2_000, worst.letters);
    const isSlow = () => {
      const [half, whole] = [spent(text, worst, letters / 2), spent(text, worst, letters)];
      return whole > 5 * half + 60;
    };
    // A machine that did something else meanwhile does it once and not four times.
    return isSlow() && isSlow() && isSlow() && isSlow();
  });
  expect(slow.map(([text]) => text)).toEqual([]);
}, 240_000);
