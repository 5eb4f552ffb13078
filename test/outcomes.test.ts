import { describe, expect, it } from "vitest";
import { afterRunningAgain, filesToRunAgain, outcomesOf, tallyOf } from "../scripts/outcomes.js";

type States = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** A report of vitest's JSON reporter, by file and test. */
const report = (files: States, broken: readonly string[] = []) => ({
  testResults: Object.entries(files).map(([name, tests]) => ({
    name,
    status: broken.includes(name) || Object.values(tests).includes("failed") ? "failed" : "passed",
    assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
  })),
});
const outcomes = (files: States, broken?: readonly string[]) => outcomesOf(report(files, broken), (path: string) => path);
const told = (of: unknown) => {
  const { passed, failed, skipped, failures } = tallyOf(of);
  return [passed, failed, skipped, failures];
};

describe("what a run of the tests came to", () => {
  it("counts each test, and a file whose tests were left out because what goes before them broke", () => {
    const files = { "src/a.test.ts": { one: "passed", two: "skipped", three: "todo" }, "src/b.test.ts": { one: "skipped" } };
    expect(told(outcomes(files))).toEqual([1, 0, 3, []]);
    expect(told(outcomes(files, ["src/b.test.ts"]))).toEqual([1, 1, 3, ["src/b.test.ts"]]);
    expect(told(outcomes({ "src/c.test.ts": {} }, ["src/c.test.ts"]))).toEqual([0, 1, 0, ["src/c.test.ts"]]);
  });

  it("counts two tests of one name as two", () => {
    const twice = report({ "src/a.test.ts": { one: "failed" } });
    twice.testResults[0]?.assertionResults.push({ fullName: "one", status: "passed" });
    expect(told(outcomesOf(twice, (path: string) => path)).slice(0, 2)).toEqual([1, 1]);
  });

  it("finds what was lost with a process that ended before its time, runs it again, and counts it as failed where it stays lost", () => {
    const asked = ["src/methods/a.test.ts", "src/b.test.ts", "test/c.test.ts"];
    const first = outcomesOf(report({ "src/b.test.ts": { one: "passed", two: "pending" } }), (path: string) => path, asked);
    expect(filesToRunAgain(first)).toEqual(["src/methods/a.test.ts", "test/c.test.ts", "src/b.test.ts"]);
    expect(told(first)).toEqual([1, 3, 0, ["src/methods/a.test.ts: did not run", "test/c.test.ts: did not run", "src/b.test.ts > two"]]);
    const files = { "src/methods/a.test.ts": { one: "passed" }, "src/b.test.ts": { one: "passed", two: "passed" } };
    const again = afterRunningAgain(
      first,
      outcomesOf(report(files), (path: string) => path, asked),
    );
    expect(again.passedOnlyThen).toEqual(["src/methods/a.test.ts: did not run", "src/b.test.ts > two"]);
    expect(told(again.outcomes)).toEqual([3, 1, 0, ["test/c.test.ts: did not run"]]);
  });

  it("runs files again that meet browsers and processes, and no pure functions", () => {
    const failed = { "test/web/a.test.ts": { one: "failed", two: "failed" }, "src/methods/b.test.ts": { one: "failed" } };
    expect(filesToRunAgain(outcomes(failed))).toEqual(["test/web/a.test.ts"]);
    expect(filesToRunAgain(outcomes({ "test/web/a.test.ts": { one: "passed" } }))).toEqual([]);
    expect(filesToRunAgain(outcomes({ "test/web/a.test.ts": { one: "skipped" } }, ["test/web/a.test.ts"]))).toEqual(["test/web/a.test.ts"]);
  });

  it("runs none again where many failed", () => {
    const many = (n: number) => ({ "test/web/a.test.ts": Object.fromEntries([...Array(n).keys()].map((each) => [`${each}`, "failed"])) });
    expect(filesToRunAgain(outcomes(many(5)))).toEqual(["test/web/a.test.ts"]);
    expect(filesToRunAgain(outcomes(many(6)))).toEqual([]);
  });

  it("names what passed only then, and hides nothing that fails in the second run", () => {
    const first = outcomes({
      "test/web/a.test.ts": { late: "failed", broken: "failed", good: "passed", odd: "passed" },
      "src/domain/b.test.ts": { one: "failed" },
    });
    const again = outcomes({ "test/web/a.test.ts": { late: "passed", broken: "failed", good: "passed", odd: "failed" } });
    const { outcomes: counted, passedOnlyThen } = afterRunningAgain(first, again);
    expect(passedOnlyThen).toEqual(["test/web/a.test.ts > late"]);
    expect(told(counted)).toEqual([2, 3, 0, ["src/domain/b.test.ts > one", "test/web/a.test.ts > broken", "test/web/a.test.ts > odd"]]);
  });

  it("is left as it was where nothing runs again, and takes no silence for passing", () => {
    const first = outcomes({ "test/web/a.test.ts": { one: "failed" } });
    expect(told(afterRunningAgain(first, new Map()).outcomes)).toEqual([0, 1, 0, ["test/web/a.test.ts > one"]]);
    const lost = new Map([["browser tests that failed, alone: no report", { file: "browser tests", state: "failed" }]]);
    expect(told(afterRunningAgain(first, lost).outcomes).slice(0, 2)).toEqual([0, 2]);
    const broken = outcomes({ "test/web/a.test.ts": { one: "skipped" } }, ["test/web/a.test.ts"]);
    expect(afterRunningAgain(first, broken).passedOnlyThen).toEqual([]);
  });
});
