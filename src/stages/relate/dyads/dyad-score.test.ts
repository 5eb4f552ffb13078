import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../test/helpers/tables.js";
import type { Row } from "../../../domain/tables.js";
import { actKinds } from "../../../domain/vocabulary.js";
import type { DuckDB } from "../../../engine/duckdb.js";
import { amityEnmity } from "../../../methods/relations/amity-enmity.js";
import { type CrisisSums, crisesOf, crisisInterval, signOf } from "../../../methods/relations/crisis-interval.js";
import { exponentialDecay } from "../../../methods/relations/exponential-decay.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { dayNumber } from "../acts/days.js";

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const event = (id: string, given: Partial<Row<"event">>) =>
  rowOf("event", { id, grain: "event", dataset: "d", actor: "PAK", target: "TTP", last: given.day ?? "2000-01-01", events: 1, ...given });

describe("act", () => {
  const acts = () => engine.rows<Row<"act">>(`${sql("../acts/act.sql")} order by id`);

  it("takes a code from the codebook where the row has none, and leaves out what has neither code nor deaths", async () => {
    await engine.write("act_code", [rowOf("act_code", { word: "truce", cameo: "0871", quad: 2, goldstein: 9 })]);
    await engine.write("event", [
      event("1", { type: " Truce " }),
      event("2", { type: "meeting" }),
      event("3", { type: "strike", best: 4, events: null }),
      event("4", { cameo: "190", quad: 4, goldstein: -10, best: 0 }),
    ]);
    expect(
      (await acts()).map(({ id, kind, times, goldstein, quad, violence_only }) => ({ id, kind, times, goldstein, quad, violence_only })),
    ).toEqual([
      { id: "1", kind: "deeds", times: 1, goldstein: 0.9, quad: 1, violence_only: false },
      { id: "3", kind: "deeds", times: 1, goldstein: -1, quad: -1, violence_only: false },
      { id: "4", kind: "deeds", times: 1, goldstein: -1, quad: -1, violence_only: false },
    ]);
  });

  it("marks sets without a friendly row, and counts a sum of deaths as 1 + ln(1 + deaths) happenings", async () => {
    await engine.write("event", [event("1", { grain: "year", day: "2021-01-01", last: "2021-12-31", best: 99, events: null })]);
    expect(await acts()).toMatchObject([{ violence_only: true, times: 1 + Math.log(100), day: "2021-07-02" }]);
  });

  it("folds names onto the actor that they count for, and drops acts of an actor on itself", async () => {
    await engine.write("counts_as", [
      rowOf("counts_as", { name: "Police (India)", actor: "IND" }),
      rowOf("counts_as", { name: "Citizen (India)", actor: "IND" }),
    ]);
    await engine.write("event", [
      event("1", { actor: "Police (India)", target: "Citizen (India)", goldstein: -5 }),
      event("2", { actor: "Police (India)", target: "PAK", goldstein: -5 }),
      event("3", { actor: "PAK", target: "PAK", goldstein: -5 }),
    ]);
    expect((await acts()).map(({ id, actor, target }) => [id, actor, target])).toEqual([["2", "IND", "PAK"]]);
  });
});

const anyAct = fc.record({
  day: fc.constantFrom("2021-01-03", "2021-01-20", "2021-02-11", "2021-02-12", "2021-03-30", "2021-06-15"),
  goldstein: fc.constantFrom(-1, -0.5, 0, 0.34, 0.9),
  quad: fc.constantFrom(-1, 1),
  deaths: fc.constantFrom(-0.6, -0.126, 0.126),
  times: fc.constantFrom(1, 2),
  kind: fc.constantFrom(...actKinds),
  place: fc.constantFrom("", "Khost"),
  violence_only: fc.boolean(),
});
interface AnyAct {
  readonly day: string;
  readonly goldstein: number;
  readonly quad: number;
  readonly deaths: number;
  readonly times: number;
  readonly kind: Row<"act">["kind"];
  readonly place: string;
  readonly violence_only: boolean;
}

async function put(given: readonly AnyAct[]): Promise<void> {
  await engine.run("delete from act");
  await engine.write(
    "act",
    given.map(({ place, ...each }, at) =>
      rowOf("act", {
        ...each,
        id: String(at),
        actor: "PAK",
        target: "TTP",
        since: each.day,
        until: each.day,
        cluster: `${each.day} ${place}`,
      }),
    ),
  );
  await rest();
}

/** Which acts count in which slice. */
async function rest(): Promise<void> {
  await engine.run("delete from crisis_day");
  await engine.run(`insert into crisis_day by name ${sql("./crisis-day.sql")}`);
  await engine.run("delete from slice_source");
  await engine.run(`insert into slice_source by name ${sql("./sources/slice-source.sql")}`);
}

/** Sums over crises, which are runs of every act between the two. */
function sumsOf(
  given: readonly AnyAct[],
  every: readonly AnyAct[],
  weight: (each: AnyAct) => number,
  decay: (each: AnyAct) => number,
): CrisisSums & { n_eff: number; happenings: number } {
  const days = [...new Set(every.map((each) => dayNumber(each.day)))].sort((one, other) => one - other);
  const crises = crisesOf(days);
  const happenings = new Map<string, number>();
  const blocks = new Map<number, { m: number; x: number }>();
  let ww = 0;
  for (const each of given) {
    const w = each.times * decay(each);
    const crisis = crises[days.indexOf(dayNumber(each.day))] as number;
    const held = blocks.get(crisis) ?? { m: 0, x: 0 };
    blocks.set(crisis, { m: held.m + w, x: held.x + w * weight(each) });
    const key = `${each.day} ${each.place}`;
    happenings.set(key, (happenings.get(key) ?? 0) + w);
    ww += w * w;
  }
  const sum = (of: (each: { m: number; x: number }) => number) => [...blocks.values()].reduce((total, each) => total + of(each), 0);
  const m = sum((e) => e.m);
  const hh = [...happenings.values()].reduce((total, each) => total + each * each, 0);
  return {
    ...{ m, mm: sum((e) => e.m ** 2), x: sum((e) => e.x), xm: sum((e) => e.x * e.m), xx: sum((e) => e.x ** 2) },
    n_eff: m ** 2 / ww,
    happenings: m ** 2 / hh,
  };
}

const isClearOf = (n: number, floor: number): boolean => Math.abs(n - floor) > 0.05;

const near = (found: number | null, wanted: number | null | undefined, digits = 6) =>
  wanted === null || wanted === undefined ? expect(found).toBeNull() : expect(found).toBeCloseTo(wanted, digits);

describe("dyad_score and dyad_slice", () => {
  it("agree with the sums over crises in TypeScript, whatever the acts", async () => {
    await engine.write("slice", [rowOf("slice", { id: "q1", since: "2021-01-01", until: "2021-03-31" })]);
    await engine.write("span", [{ slice: "q1", since: "2021-01-01", until: "2021-03-31" }]);
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 14 }), async (given) => {
        await put(given);
        const days = [45, 90, 400] as const;
        await engine.run("delete from dyad_score");
        await engine.run(`insert into dyad_score by name ${sql("./dyad-score.sql")}`, days);
        for (const row of await engine.rows<Row<"dyad_score">>("select * from dyad_score")) {
          const end = dayNumber(
            row.month === "2021-02-01" ? "2021-02-28" : row.month === "2021-06-01" ? "2021-06-30" : `${row.month.slice(0, 8)}31`,
          );
          const past = given.filter((each) => dayNumber(each.day) <= end);
          const sums = sumsOf(
            past,
            given,
            (each) => each.goldstein,
            (each) => 2 ** ((dayNumber(each.day) - end) / 90),
          );
          const found = crisisInterval(sums);
          const violent = past.every((each) => each.violence_only);
          expect(row.rows).toBe(past.length);
          near(row.score, violent ? null : found?.score);
          for (const [score, half] of [
            [row.score_short, days[0]],
            [row.score_long, days[2]],
          ] as const) {
            const faded = sumsOf(
              past,
              given,
              (each) => each.goldstein,
              (each) => 2 ** ((dayNumber(each.day) - end) / half),
            );
            near(score, violent ? null : crisisInterval(faded)?.score);
          }
          near(row.low, violent ? null : found?.low, 2);
          near(row.high, violent ? null : found?.high, 2);
          expect(row.n_eff).toBeCloseTo(sums.n_eff, 6);
          expect(row.happenings).toBeCloseTo(sums.happenings, 6);
          expect(row.crises).toBeCloseTo(found?.crises as number, 6);
          const plain = exponentialDecay(
            past.map((each) => ({ day: dayNumber(each.day), weight: each.goldstein * 10 })),
            [end],
            { halfLife: 90 },
          )[0];
          if (past.every((each) => each.times === 1)) expect(row.amity - row.enmity).toBeCloseTo(plain?.net ?? 0, 9);
          const behind = await engine.rows<{ times: number; goldstein: number; fades: number }>(sql("./dyad-score.trace.sql"), [
            row.actor,
            row.target,
            row.month,
          ]);
          expect(behind.length).toBe(row.rows);
          const net = behind.reduce((sum, { times, goldstein, fades }) => sum + times * goldstein * fades, 0);
          expect(net).toBeCloseTo(row.amity - row.enmity, 6);
        }
        for (const row of await engine.rows<Row<"dyad_slice">>(sql("./dyad-slice.sql"))) {
          const inside = given.filter((each) => each.day <= "2021-03-31" && (row.kind === "all" || each.kind === row.kind));
          const violent = inside.every((each) => each.violence_only);
          for (const [score, low, sign, weight] of [
            [row.score, row.low, row.sign, (each: AnyAct) => each.goldstein],
            [row.quad, row.quad_low, row.quad_sign, (each: AnyAct) => each.quad],
            [row.deaths, row.deaths_low, row.deaths_sign, (each: AnyAct) => each.deaths],
          ] as const) {
            const sums = sumsOf(inside, given, weight, () => 1);
            const found = violent ? null : crisisInterval(sums);
            near(score, found?.score);
            near(low, found?.low, 2);
            if (found && isClearOf(sums.happenings, 5) && isClearOf(found.crises, 5) && isClearOf(found.crises, 1.5))
              expect(sign).toBe(signOf(found, sums));
            if (violent) expect([sign, row.reason]).toEqual(["insufficient", "violence only"]);
          }
          expect((await engine.rows(sql("./dyad-slice.trace.sql"), [row.actor, row.target, row.slice, row.kind])).length).toBe(row.rows);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("says that a sign flips where deeds are many and small one way, and few and deadly the other", async () => {
    await engine.write("slice", [rowOf("slice", { id: "y1", since: "2021-01-01", until: "2021-12-31" })]);
    await engine.write("span", [{ slice: "y1", since: "2021-01-01", until: "2021-12-31" }]);
    const days = Array.from({ length: 24 }, (_, at) => `2021-${String(1 + (at >> 1)).padStart(2, "0")}-0${1 + (at % 2)}`);
    await put(
      days.map((day, at) => ({
        day,
        goldstein: at % 3 ? 0.8 : -0.2,
        quad: at % 3 ? 1 : -1,
        deaths: at % 3 ? 0.05 : -0.95,
        times: 1,
        kind: "deeds",
        place: "",
        violence_only: false,
      })),
    );
    const [row] = await engine.rows<Row<"dyad_slice">>(`${sql("./dyad-slice.sql")} where kind = 'all'`);
    expect([row?.sign, row?.deaths_sign, row?.agreed]).toEqual(["amity", "enmity", "flips"]);
  });
});

describe("crises", () => {
  it("are the runs that TypeScript finds, whatever the days", async () => {
    const offset = fc.integer({ min: 0, max: 400 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(offset, { minLength: 1, maxLength: 40 }), async (offsets) => {
        const sorted = [...offsets].sort((one, other) => one - other);
        const dayOf = (n: number) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);
        await engine.run("delete from act");
        const both = (at: number) => (at % 2 ? { actor: "PAK", target: "TTP" } : { actor: "TTP", target: "PAK" });
        await engine.write(
          "act",
          sorted.map((n, at) => rowOf("act", { ...both(at), id: String(at), since: dayOf(n), until: dayOf(n), goldstein: 1 })),
        );
        const found = await engine.rows<Row<"crisis_day">>(`${sql("./crisis-day.sql")} order by day`);
        expect(found.map(({ day, crisis }) => [day, crisis])).toEqual(
          crisesOf(sorted).map((first, at) => [dayOf(sorted[at] as number), dayOf(first)]),
        );
        for (const { a, b, day, rows } of found) expect((await engine.rows(sql("./crisis-day.trace.sql"), [a, b, day])).length).toBe(rows);
      }),
      { numRuns: 30 },
    );
  });

  it("join days up to a fortnight apart, and are cut where they last", () => {
    expect(crisesOf([0, 14, 29, 30])).toEqual([0, 0, 29, 29]);
    expect(crisesOf([5, 15, 25, 35, 45, 55, 64, 65, 75])).toEqual([5, 5, 5, 5, 5, 5, 5, 65, 65]);
    expect(crisesOf([])).toEqual([]);
    expect(() => crisesOf([3, 1])).toThrow("day 1 stands after day 3");
  });

  it("take the sign from many acts of one outburst, and leave it to as many over a year", async () => {
    await engine.write("slice", [rowOf("slice", { id: "y1", since: "2021-01-01", until: "2021-12-31" })]);
    await engine.write("span", [{ slice: "y1", since: "2021-01-01", until: "2021-12-31" }]);
    const hostile = (day: string): AnyAct => ({
      ...{ day, goldstein: -0.9, quad: -1, deaths: -0.6, times: 1 },
      kind: "deeds",
      place: "",
      violence_only: false,
    });
    await put(Array.from({ length: 24 }, (_, at) => hostile(`2021-03-${String(at + 1).padStart(2, "0")}`)));
    const one = `${sql("./dyad-slice.sql")} where kind = 'all'`;
    expect(await engine.rows(one)).toMatchObject([
      { happenings: 24, crises: 1, low: null, high: null, sign: "insufficient", reason: "insufficient" },
    ]);
    await put(Array.from({ length: 24 }, (_, at) => hostile(`2021-${String(1 + (at >> 1)).padStart(2, "0")}-0${1 + (at % 2)}`)));
    const [many] = await engine.rows<Row<"dyad_slice">>(one);
    expect(many).toMatchObject({ crises: 12, sign: "enmity", agreed: "enmity", reason: null });
    expect(many?.high as number).toBeLessThan(-0.6);
  });
});

describe("the interval from sums", () => {
  it("is that of the bootstrap that it stands for", () => {
    const random = seededRandom(5);
    const acts = Array.from({ length: 24 }, (_, day) => ({ day, weight: Math.round(20 * random() - 10), cluster: Math.floor(day / 2) }));
    const clusters = Array.from({ length: 12 }, (_, c) => acts.filter((each) => each.cluster === c));
    const sum = (of: (m: number, x: number) => number) =>
      clusters.reduce(
        (total, each) =>
          total +
          of(
            each.length,
            each.reduce((net, { weight }) => net + weight / 10, 0),
          ),
        0,
      );
    const found = crisisInterval({
      m: 24,
      mm: sum((m) => m * m),
      x: sum((_, x) => x),
      xm: sum((m, x) => m * x),
      xx: sum((_, x) => x * x),
    });
    const drawn = amityEnmity(acts, 24, { halfLife: 1e9, random, draws: 20_000 });
    expect(found?.score).toBeCloseTo(drawn.score as number, 6);
    expect(found?.low).toBeCloseTo((drawn.ci95 as [number, number])[0], 1);
    expect(found?.high).toBeCloseTo((drawn.ci95 as [number, number])[1], 1);
  });

  it("gives nothing without mass, and no interval from one crisis or from acts that all are worth nothing", () => {
    expect(crisisInterval({ m: 0, mm: 0, x: 0, xm: 0, xx: 0 })).toBeNull();
    expect(crisisInterval({ m: 1, mm: 1, x: -1, xm: -1, xx: 1 })).toMatchObject({ score: -0.5, low: null, high: null });
    expect(crisisInterval({ m: 9, mm: 9, x: 0, xm: 0, xx: 0 })).toMatchObject({ score: 0, low: null });
    expect(signOf(null, { n_eff: 0, happenings: 0 })).toBe("insufficient");
  });
});
