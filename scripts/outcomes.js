/**
 * What a run of the tests came to: passed, failed or skipped, by file and name. A file that failed without a test that failed (it could not
 * be read, or what is done before its tests broke, which leaves them skipped) counts as one that failed.
 */
export function outcomesOf(report, pathOf) {
  const outcomes = new Map();
  for (const { name: path, status, assertionResults } of report.testResults) {
    const file = pathOf(path);
    for (const test of assertionResults) {
      const state = test.status === "passed" || test.status === "failed" ? test.status : "skipped";
      let name = `${file} > ${test.fullName}`;
      while (outcomes.has(name)) name += " (again)"; // two tests of one name are two
      outcomes.set(name, { file, state });
    }
    if (status === "failed" && !assertionResults.some((test) => test.status === "failed")) outcomes.set(file, { file, state: "failed" });
  }
  return outcomes;
}

/** How many tests may fail and still be run again: more than that is no chance. */
const few = 5;
/** Functions that meet nothing outside themselves: what fails there fails always. */
const isPure = (file) => /^src\/(?:domain|methods|views)\//u.test(file);
const isTest = (file) => /\.test\.tsx?$/u.test(file);

/** The files whose tests meet browsers, servers or other processes, and are run once more, alone: a busy machine may be late there. */
export function filesToRunAgain(outcomes) {
  const failed = [...outcomes.values()].filter(({ file, state }) => state === "failed" && isTest(file) && !isPure(file));
  return failed.length > few ? [] : [...new Set(failed.map(({ file }) => file))];
}

/** What counts after some files ran again: their second run, whatever it says; and the names of what passed only then. */
export function afterRunningAgain(outcomes, again) {
  const files = new Set([...again.values()].map(({ file }) => file));
  const others = [...outcomes].filter(([, { file }]) => !files.has(file));
  const passedOnlyThen = [...outcomes]
    .filter(([name, { file, state }]) => state === "failed" && files.has(file) && (again.get(name)?.state ?? "passed") === "passed")
    .map(([name]) => name);
  return { outcomes: new Map([...others, ...again]), passedOnlyThen };
}

/** How many passed, failed and were skipped, and the names of what failed. */
export function tallyOf(outcomes) {
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const [name, { state }] of outcomes) {
    tally[state] += 1;
    if (state === "failed") tally.failures.push(name);
  }
  return tally;
}
