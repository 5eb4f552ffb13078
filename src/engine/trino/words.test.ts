import { expect, test } from "vitest";
import { tablesIn } from "./far.js";
import { forTrino, trinoLiteral } from "./words.js";

test("tables stand under their other names, beside what a statement names itself", () => {
  const sql =
    "with told as (select * from act -- from role\n) select t.a, 'from slice' as s from told t join slice on slice.id = t.s where t.n > ?";
  expect(tablesIn(sql)).toEqual(["act", "slice"]);
  expect(
    forTrino(
      sql,
      [0.05],
      new Map([
        ["act", "x_act_1"],
        ["slice", "x_slice_2"],
      ]),
    ),
  ).toBe(
    "with act as (select * from x_act_1), slice as (select * from x_slice_2), told as (select * from act \n) select t.a, 'from slice' as s from told t join slice on slice.id = t.s where t.n > 5E-2",
  );
});

test("functions of our own stand before the outermost select, and only those that it calls", () => {
  const told = forTrino("select on_grid(x) as x from act", [], new Map([["act", "y"]]), "cast(x as double) as x");
  expect(told).toBe(
    "with function on_grid(x double) returns double return round(x * 17179869184) / 17179869184 select cast(x as double) as x from (with act as (select * from y) select on_grid(x) as x from act)",
  );
  expect(forTrino("select 1 as a", [], new Map())).toBe("select 1 as a");
});

test.each([
  ["it's ?", "'it''s ?'"],
  [7, "7"],
  [-0.25, "-2.5E-1"],
  [1e-300, "1E-300"],
  [null, "null"],
  [true, "true"],
] as const)("%s is written as a value", (value, says) => expect(trinoLiteral(value)).toBe(says));
