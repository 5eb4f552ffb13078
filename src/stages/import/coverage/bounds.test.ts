import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { boundsOf } from "./bounds.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-bounds-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, head: string, ...rows: readonly (readonly (string | number)[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${[head, ...rows.map((row) => row.map((each) => `"${each}"`).join(","))].join("\n")}\n`);
  return path;
}

it("takes the countries of events beside sums that list none below a threshold, and those of whole sums alone", async () => {
  const events = put(
    "acled.csv",
    "event_id_cnty,event_date,event_type,actor1,actor2,fatalities,country,timestamp",
    ...["Colombia", "Ecuador", "Peru"].map((country, at) => [`A${at}`, `2021-0${at + 1}-02`, "Battles", "A", "B", 1, country, 1]),
  );
  const above = put(
    "onesided_v24_1.csv",
    "conflict_id,dyad_id,actor_id,coalition_components,actor_name,actor_name_fulltext,actor_name_mothertongue,year,best_fatality_estimate,low_fatality_estimate,high_fatality_estimate,is_government_actor,location,gwno_location,gwnoa,region,version",
    [1, 1, 1, "", "ELN", "", "", 2018, 44, 44, 44, 0, "Colombia", 100, "", 5, "24.1"],
  );
  expect((await boundsOf([events, above]))?.region).toEqual(["COL", "ECU", "PER"]);
  expect((await boundsOf([above]))?.region).toEqual(["COL"]);
  const whole = put(
    "own_ged_v25_1_monthly_deaths_wide.csv",
    "month,Colombia,Peru",
    ...Array.from({ length: 12 }, (_, at) => [`2021-${String(at + 1).padStart(2, "0")}`, 3, 1]),
  );
  const bounds = await boundsOf([events, whole]);
  expect(bounds?.region).toEqual(["COL", "PER"]);
});
