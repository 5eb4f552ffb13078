/**
 * What a run of the tests came to: passed, failed, skipped or lost, by file and name. A file that failed without a test that failed (it could
 * not be read, or what is done before its tests broke, which leaves them skipped) counts as one that failed. Where a process of the runner
 * ended before its time, its report calls that a success and leaves out what had not run: a file of `asked` that is not in it, and a test
 * that began and did not end, are lost.
 */
export function outcomesOf(report, pathOf, asked = []) {
  const outcomes = new Map(asked.map((file) => [lost(file), { file, state: "lost" }]));
  for (const { name: path, status, assertionResults } of report.testResults) {
    const file = pathOf(path);
    outcomes.delete(lost(file));
    for (const test of assertionResults) {
      const state = states[test.status] ?? "skipped";
      let name = `${file} > ${test.fullName}`;
      while (outcomes.has(name)) name += " (again)"; // two tests of one name are two
      outcomes.set(name, { file, state });
    }
    if (status === "failed" && !assertionResults.some((test) => test.status === "failed")) outcomes.set(file, { file, state: "failed" });
  }
  return outcomes;
}

const states = { passed: "passed", failed: "failed", pending: "lost" };
const lost = (file) => `${file}: did not run`;

/** How many tests may fail and still be run again: more than that is no chance. */
const few = 5;
/** Functions that meet nothing outside themselves: what fails there fails always. */
const isPure = (file) => /^src\/(?:domain|methods|views)\//u.test(file);
const isTest = (file) => /\.test\.tsx?$/u.test(file);

/**
 * The files whose tests meet browsers, servers or other processes, and are run once more, alone: a busy machine may be late there. And all
 * that were lost, whatever they are.
 */
export function filesToRunAgain(outcomes) {
  const all = [...outcomes.values()].filter(({ file }) => isTest(file));
  const failed = all.filter(({ file, state }) => state === "failed" && !isPure(file));
  const again = [...(failed.length > few ? [] : failed), ...all.filter(({ state }) => state === "lost")];
  return [...new Set(again.map(({ file }) => file))];
}

/** What counts after some files ran again: their second run, whatever it says; and the names of what passed only then. */
export function afterRunningAgain(outcomes, again) {
  const files = new Set([...again.values()].map(({ file }) => file));
  const others = [...outcomes].filter(([, { file }]) => !files.has(file));
  const passedOnlyThen = [...outcomes]
    .filter(([name, { file, state }]) => isBad(state) && files.has(file) && (again.get(name)?.state ?? "passed") === "passed")
    .map(([name]) => name);
  return { outcomes: new Map([...others, ...again]), passedOnlyThen };
}

const isBad = (state) => state === "failed" || state === "lost";

/** How many passed, failed and were skipped, and the names of what failed: what was lost to the end did. */
export function tallyOf(outcomes) {
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const [name, { state }] of outcomes) {
    tally[isBad(state) ? "failed" : state] += 1;
    if (isBad(state)) tally.failures.push(name);
  }
  return tally;
}
