import { expect, it } from "vitest";
import { precedenceOf } from "./precedence.js";

it("asks no sum whether it tells its own part", () => {
  let seed = 7;
  const drawn = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((20 * seed) / 2_147_483_648);
  };
  const months = Array.from({ length: 60 }, (_, at) => `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`);
  const [mali, niger] = [months.map(drawn), months.map(drawn)];
  const all = [
    { id: "all", months, values: months.map((_, at) => (mali[at] as number) + (niger[at] as number)) },
    { id: "mali", months, values: mali },
    { id: "niger", months, values: niger },
  ];
  const asked = (found: ReturnType<typeof precedenceOf>) =>
    [...new Set(found.precedence.map(({ cause, effect }) => `${cause} ${effect}`))].sort();
  expect(asked(precedenceOf(all))).toHaveLength(6);
  const apart = precedenceOf(all, (one, other) => (one === "all") !== (other === "all"));
  expect(asked(apart)).toEqual(["mali niger", "niger mali"]);
  expect(apart.declined).toEqual([]);
  expect(apart.precedence.every(({ pairs }) => pairs === 2)).toBe(true);
});
