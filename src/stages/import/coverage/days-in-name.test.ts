import { expect, it } from "vitest";
import { daysInName } from "./days-in-name.js";

it.each([
  ["events/2018-01-01-2020-12-31-Eastern_Africa-Ethiopia.csv", "2018-01-01", "2020-12-31", true],
  ["ged_pakistan_1989_2021_v22_1.csv.gz", "1989-01-01", "2021-12-31", false],
  ["ged_2015-06_2019-02.csv", "2015-06-01", "2019-02-28", false],
  ["Andes 2016.csv", "2016-01-01", "2016-12-31", false],
  ["acled_20210101-20211231.csv", "2021-01-01", "2021-12-31", true],
  ["GEDEvent_v24_1 (2008–2012).csv", "2008-01-01", "2012-12-31", false],
])("%s tells its days", (file, since, until, isExact) => {
  expect(daysInName(file)).toEqual({ since, until, isExact });
});

it.each([
  "ged_candidate_v23_0_10.csv",
  "GED241.csv",
  "GEDEvent_v23_01_23_09.csv",
  "acled.csv",
  "unit 1204.csv",
  "1990 2000 2010.csv",
  "2020_2010.csv",
])("%s tells none", (file) => {
  expect(daysInName(file)).toBeUndefined();
});
