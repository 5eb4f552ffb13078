import { afterAll, beforeAll, expect, it } from "vitest";
import { type DuckDB, openDuckDB } from "./duckdb.js";
import { OutOfTime, withinTime } from "./within-time.js";

let engine: DuckDB;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());
const endless = "select count(*) from range(1000000) a(i), range(1000000) b(i), range(1000000) c(i) where a.i + b.i + c.i < 0";

it("ends a query that has no end, and whatever is asked after it", async () => {
  let isTold = false;
  const work = withinTime(engine, 0.5, async (limited, signal) => {
    signal.addEventListener("abort", () => {
      isTold = true;
    });
    await limited.run(endless).catch(() => undefined); // work that goes on after a failure goes no further
    return limited.rows("select 1 as one");
  });
  await expect(work).rejects.toThrow(OutOfTime);
  await expect(work).rejects.toThrow("more than 0.5 seconds of the processor");
  expect(isTold).toBe(true);
  expect(await engine.rows("select 2 as two")).toEqual([{ two: 2 }]);
});

it("counts computing, not waiting, and leaves faults as they are", async () => {
  const waited = withinTime(engine, 0.6, async (limited) => {
    await new Promise((done) => setTimeout(done, 1_200));
    return limited.rows("select 3 as three");
  });
  expect(await waited).toEqual([{ three: 3 }]);
  await expect(withinTime(engine, 5, (limited) => limited.run("select nothing from nowhere"))).rejects.toThrow("nowhere");
});
