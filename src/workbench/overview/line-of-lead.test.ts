import { expect, it } from "vitest";
import type { EffectLine } from "../../pages/page.js";
import { lineOfLead } from "./overview.js";

const turning = (id: string) => ({ id, name: id, day: "2020-09-27" });
const line = (series: string, id: string, months: number) =>
  ({ series, months, turning: turning(id), at: `${series} ${id} ${months}` }) as EffectLine;
const all = ["deaths-all", "deaths-aze", "deaths-arm"].flatMap((series) =>
  ["emirate", "war"].flatMap((id) => [12, 24, 36].map((months) => line(series, id, months))),
);

it("leads with the first series at the main turning point, not with the last of its parts", () => {
  expect(lineOfLead(all, turning("war"))?.at).toBe("deaths-all war 36");
  expect(lineOfLead(all, turning("emirate"))?.at).toBe("deaths-all emirate 36");
});

it("leads with the first series that has a change there where the first of the case has none", () => {
  const some = all.filter(({ series }) => series !== "deaths-all");
  expect(lineOfLead(some, turning("war"))?.at).toBe("deaths-aze war 36");
  expect(lineOfLead([], turning("war"))).toBeUndefined();
});
