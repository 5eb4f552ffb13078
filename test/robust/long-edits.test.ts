import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { type Change, changedText, changeText } from "../../src/case/changing/edited-text.js";

const claims = (n: number) =>
  `claims: # all\n${Array.from({ length: n }, (_, at) => `  - { id: q${at}, says: "Claim ${at} is made.", speaker: Somebody, kind: factual } # ${at}\n`).join("")}`;
const change = (text: string, base: string | null = null): Change => ({
  name: "claims",
  text,
  base,
  steps: [{ set: ["claims", 7, "says"], value: "Another: word" }],
});

test("a change of a long file is worked on beside, and comes out as it would here", async () => {
  const long = change(claims(4_000));
  changeText(change(claims(50)));
  const began = performance.now();
  const here = changeText(long);
  const took = performance.now() - began;
  expect(here).toMatchObject({ kind: "text", text: expect.stringContaining('says: "Another: word"') });
  await new Promise((done) => setTimeout(done, 20)); // from here on the loop counts what it does
  const before = performance.eventLoopUtilization();
  expect(await changedText(long)).toEqual(here);
  expect(performance.eventLoopUtilization(before).active).toBeLessThan(took / 2);
}, 60_000);

test("what others put before it meanwhile stays, and what they changed is not overwritten", async () => {
  const base = claims(2_000);
  const theirs = base.replace("claims: # all\n", "claims: # all\n  - { id: new, says: Theirs, speaker: B, kind: factual }\n");
  const made = await changedText(change(theirs, base));
  expect(made.kind === "text" && made.text).toBe(theirs.replace('{ id: q7, says: "Claim 7 is made."', '{ id: q7, says: "Another: word"'));
  const touched = base.replace('"Claim 7 is made."', '"Theirs."');
  expect(await changedText(change(touched, base))).toMatchObject({ kind: "changed", yours: expect.stringContaining("Another: word") });
}, 60_000);

test("a file that others made too much for the thread is refused, and told", async () => {
  const aliases = `claims: &a []\n${Array.from({ length: 900 }, (_, at) => `k${at}: [${"*a, ".repeat(30)}*a]\n`).join("")}`;
  expect(await changedText(change(aliases))).toMatchObject({ kind: "refused", problems: [{ severity: "error" }] });
}, 60_000);
