import { expect, it } from "vitest";
import { isSelect } from "./select.js";

it.each(["select 1", "with a as (select 1) select * from a;", "-- how many\nselect count(*) from event where type = 'read_csv('"])(
  "takes %s",
  (sql) => {
    expect(isSelect(sql)).toBe(true);
  },
);

it.each([
  "drop table event",
  "select 1; select 2",
  "select * from read_csv('/etc/passwd')",
  "select * from '/etc/passwd'",
  "copy event to 'x'",
  "select * from event join 'x.parquet' on true",
  "select getenv('HOME')",
])("refuses %s", (sql) => {
  expect(isSelect(sql)).toBe(false);
});
