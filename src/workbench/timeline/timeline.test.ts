import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { build } from "../../flow/run.js";
import type { Shown } from "../../pages/page.js";
import type { HappeningsPart, TimelinePage } from "../../pages/timeline.js";
import { pipeline } from "../../pipeline.js";
import { api } from "../../servers/api/api.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import { workbenchOf } from "../workbench.js";

let folder: string;
let live: LiveCase;
let app: ReturnType<typeof api>;
const get = async <T>(path: string): Promise<T> => (await (await app.request(path)).json()) as T;

/** A year in which something happens on every day, twice on some: more than a drawing shows one by one. */
const days = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const told = days.flatMap((day, n) => {
  const rows = [{ day, actor: n % 3 ? "ARM" : "AZE", target: n % 3 ? "AZE" : "ARM" }];
  return n % 5 ? rows : [...rows, { day, actor: "RUS", target: "ARM" }];
});

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "amity-timeline-")), "case");
  await newCase(folder);
  const rows = told.map(({ day, actor, target }, n) => `n${n},${day},${actor},${target},talks,"What ${n} tells",`);
  writeFileSync(join(folder, "events/chronicle.csv"), `id,day,actor,target,type,title,url\n${rows.join("\n")}\n`);
  const path = join(folder, "case.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("to: 2020-12-31", "to: 2021-12-31"));
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile) });
  app = api(workbenchOf(live));
});
afterAll(async () => {
  await live.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const sum = (all: readonly (readonly number[])[], at: 0 | 1) => all.reduce((whole, each) => whole + (each[at] ?? 0), 0);

describe("the timeline of more than a drawing shows one by one", () => {
  it("tells how many there are, in lanes that add up to all of them to the last day", async () => {
    const page = await get<TimelinePage>("/api/timeline?from=2020-01&to=2021-12");
    expect(page.total.value).toBe(told.length);
    expect(page.single).toEqual([]);
    for (const { actor, n, density } of page.lanes) {
      expect(n, actor).toBe(told.filter((each) => each.actor === actor).length);
      expect(sum(density, 0), actor).toBe(n);
    }
    expect(page.lanes.reduce((all, { n }) => all + n, 0)).toBe(told.length);
    expect(page.stretches[0]?.from).toBe("2020-01-01");
    expect(page.stretches.at(-1)?.to).toBe(days.at(-1));
    const armenia = page.lanes.find(({ actor }) => actor === "ARM");
    expect(armenia?.density.at(-1)?.[0]).toBeGreaterThan(0);
    expect(page.lead?.phrases.map(({ text }) => text).join("")).toContain(`${told.length} happenings`);
  });

  it("leads with the month that has most, and with none where two have as many", async () => {
    const of = (month: string) => told.filter(({ day }) => day.startsWith(month)).length;
    const lead = async (from: string, to: string) =>
      (await get<TimelinePage>(`/api/timeline?from=${from}&to=${to}`)).lead?.phrases.map(({ text }) => text).join("");
    expect(of("2020-01")).toBeGreaterThan(of("2020-02"));
    expect(await lead("2020-01", "2020-02")).toContain(
      `Jan 2020 saw the most: ${of("2020-01")} of ${of("2020-01") + of("2020-02")} happenings; `,
    );
    expect(of("2020-01")).toBe(of("2020-03"));
    expect(await lead("2020-01", "2020-03")).not.toContain("Most happened");
    expect(await lead("2020-02", "2020-02")).not.toContain("Most happened");
  });

  it("opens each bar on the rows that it counts, and leads on to its days alone", async () => {
    for (const address of ["?from=2020-01&to=2021-12", "?from=2020-01-03&to=2020-12-29"]) {
      const page = await get<TimelinePage>(`/api/timeline${address}`);
      for (const { actor, density } of page.lanes.slice(0, 2)) {
        for (const at of [0, 1, density.length - 1]) {
          const { from, to } = page.stretches[at] as TimelinePage["stretches"][number];
          const [n] = density[at] as readonly [number, number];
          if (!n) continue;
          const { evidence, links } = await get<Shown>(
            `/api/evidence${address}&at=${encodeURIComponent(`happenings:${actor}|${from}|${to}`)}`,
          );
          expect(evidence.rows[0]?.total, `${actor} ${from}`).toBe(n);
          expect(links[0]?.href).toBe(`/timeline?from=${from}&to=${to}&actor=${actor}`);
        }
      }
    }
  });

  it("shows each by itself where the period holds few, and lists all in parts", async () => {
    const few = await get<TimelinePage>("/api/timeline?from=2020-12-01&to=2020-12-10");
    expect(few.single.length).toBe(told.filter(({ day }) => day >= "2020-12-01" && day <= "2020-12-10").length);
    const first = (await get<TimelinePage>("/api/timeline")).first;
    const listed = [...first.events];
    while (listed.length < first.total) {
      const part = await get<HappeningsPart>(`/api/timeline/happenings?start=${listed.length}`);
      expect(part.events.length).toBeGreaterThan(0);
      listed.push(...part.events);
    }
    expect(new Set(listed.map(({ at }) => at)).size).toBe(told.length);
    expect(listed.at(-1)?.day).toBe(days.at(-1));
  });

  it("narrows to one actor: a lane where it acts, a list where it has any part", async () => {
    const page = await get<TimelinePage>("/api/timeline?actor=RUS");
    expect(page.lanes.map(({ actor }) => actor)).toEqual(["RUS"]);
    expect(page.total.value).toBe(73);
    expect((await get<TimelinePage>("/api/timeline?actor=ARM")).total.value).toBe(told.length);
    expect((await get<TimelinePage>("/api/timeline?actor=nobody")).total.value).toBe(0);
  });
});
