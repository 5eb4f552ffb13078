import { expect, it } from "vitest";
import { rowOf } from "../../../test/helpers/tables.js";
import { datasetsOf } from "./datasets-behind.js";

const behind = {
  datasets: [
    rowOf("dataset", { file: "events/a.csv", dataset: "Monitors" }),
    rowOf("dataset", { file: "events/b.csv", dataset: "Speeches" }),
  ],
  eventFiles: new Set<string>(),
  tallies: [
    { counter: "TTP", file: "events/a.csv" },
    { counter: "PICSS", file: "events/a.csv" },
    { counter: "Speeches coded", file: "events/b.csv" },
  ],
  series: [],
};
const titles = (query: string) => datasetsOf(behind, query, ["tally"]).map(({ title }) => title);

it("takes a name for a counter only where the query compares the counter with it", () => {
  expect(titles("select count(*) from tally where counter = 'Speeches coded' and actor = 'TTP'")).toEqual(["Speeches"]);
  expect(titles("select * from tally where actor in ('PAK', 'TTP') and counter = 'Speeches coded'")).toEqual(["Speeches"]);
  expect(titles("select value from tally where measure = 'attacks' and counter = 'TTP'")).toEqual(["Monitors"]);
  expect(titles("select case counter when 'PICSS' then 1 end, counter in ('X', 'Speeches coded') from tally")).toEqual([
    "Monitors",
    "Speeches",
  ]);
  expect(titles("select count(*) from tally")).toEqual(["Monitors", "Speeches"]);
});
