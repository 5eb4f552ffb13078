import { expect, it } from "vitest";
import type { Anchor, CodingAct } from "../../../domain/coding/coding.js";
import { seededRandom } from "../../statistics/random.js";
import { applyAct } from "./apply-act.js";
import { type ActLine, actOfLine, lineOfAct } from "./lines.js";
import { type CodingLog, emptyLog } from "./state.js";
import { redoActs, undoActs } from "./undo-acts.js";

/** What anybody can see of a log; how often things came and went does not count. */
const seen = (log: CodingLog) => ({
  codings: Object.fromEntries([...log.codings].sort()),
  comments: Object.fromEntries([...log.comments].sort()),
  memos: Object.fromEntries([...log.memos].sort()),
  done: [...log.done].sort(),
  rejected: [...log.rejected].sort(),
});

function doer(seed: number) {
  const random = seededRandom(seed);
  let ids = 0;
  const making = { newId: () => `e${++ids}`, now: () => "2026-11-25T03:00:00Z" };
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const anchor = (): Anchor => {
    const start = Math.floor(random() * 1000);
    return { text: "t1", start, end: start + 5, exact: `w${start}`, prefix: "a ", suffix: " z" };
  };
  /** An act that fits what is there. */
  const act = (log: CodingLog, group?: string): CodingAct => {
    const base = { id: making.newId(), at: making.now(), ...(group !== undefined && { with: group }) };
    const coding = log.codings.size ? pick([...log.codings.keys()]) : undefined;
    const comment = log.comments.size ? pick([...log.comments.keys()]) : undefined;
    const kind = random();
    if (coding !== undefined && kind < 0.15) return { ...base, act: "uncode", of: coding };
    if (coding !== undefined && kind < 0.25) return { ...base, act: "recode", of: coding, category: pick(["a", "b", null]) };
    if (coding !== undefined && kind < 0.35) return { ...base, act: "move", of: coding, anchor: anchor() };
    if (coding !== undefined && kind < 0.45) return { ...base, act: "memo", on: `coding:${coding}`, says: pick(["", "why", "how"]) };
    if (comment !== undefined && kind < 0.5) return { ...base, act: "uncomment", of: comment };
    if (kind < 0.6) return { ...base, act: "memo", on: pick(["case", "source:s1", "category:a"]), says: pick(["", "x", "y"]) };
    if (kind < 0.7) return { ...base, act: "comment", on: pick(["coding:other/c1", "case"]), says: "so?" };
    if (kind < 0.75) return { ...base, act: "done", source: pick(["s1", "s2"]), is: random() < 0.5 };
    if (kind < 0.8) return { ...base, act: "reject", of: pick(["p1", "p2"]), is: random() < 0.5 };
    const { id } = base;
    return {
      ...base,
      act: "code",
      coding: {
        ...anchor(),
        id,
        source: "s1",
        category: pick(["a", "b"]),
        statement: null,
        memo: null,
        at: base.at,
        machine: false,
        accepted: true,
      },
    };
  };
  return { random, making, act };
}

const take = (log: CodingLog, acts: readonly CodingAct[]) => {
  for (const each of acts) expect(applyAct(log, actOfLine(JSON.parse(lineOfAct(each)) as ActLine))).toBeNull();
};

it("undoing what was done changes nothing, over 10,000 random acts, alone and in groups", () => {
  const { random, making, act } = doer(5);
  const log = emptyLog();
  for (let n = 0; n < 10_000; n++) {
    const check = n % 7 === 0;
    const before = check ? structuredClone(seen(log)) : undefined;
    const group = random() < 0.1 ? making.newId() : undefined;
    let count = group ? 3 : 1;
    for (; count > 0; count--) take(log, [act(log, group)]);
    if (check) {
      const after = structuredClone(seen(log));
      take(log, undoActs(log, making));
      expect(seen(log)).toEqual(before);
      take(log, redoActs(log, making));
      expect(seen(log)).toEqual(after);
    }
    if (random() < 0.35) take(log, undoActs(log, making));
    if (random() < 0.05) take(log, redoActs(log, making));
    if (log.codings.size > 60)
      for (const id of [...log.codings.keys()].slice(0, 40)) take(log, [{ id: making.newId(), act: "uncode", of: id }]);
  }
});

it("undoes everything down to nothing, and redoes everything, in another session of work", () => {
  const { making, act } = doer(9);
  const log = emptyLog();
  const lines: string[] = [];
  const keep = (acts: readonly CodingAct[], into: CodingLog) => {
    for (const each of acts) lines.push(lineOfAct(each));
    take(into, acts);
  };
  for (let n = 0; n < 300; n++) keep([act(log)], log);
  const end = structuredClone(seen(log));
  const later = emptyLog();
  for (const line of lines) expect(applyAct(later, actOfLine(JSON.parse(line) as ActLine))).toBeNull();
  expect(seen(later)).toEqual(end);
  for (let acts = undoActs(later, making); acts.length; acts = undoActs(later, making)) keep(acts, later);
  expect(seen(later)).toEqual(seen(emptyLog()));
  const third = emptyLog();
  for (const line of lines) expect(applyAct(third, actOfLine(JSON.parse(line) as ActLine))).toBeNull();
  for (let acts = redoActs(third, making); acts.length; acts = redoActs(third, making)) take(third, acts);
  expect(seen(third)).toEqual(end);
});

it("refuses what is about a coding that is gone, and changes nothing", () => {
  const log = emptyLog();
  const coding = {
    text: null,
    start: null,
    end: null,
    exact: "w",
    prefix: "",
    suffix: "",
    id: "c1",
    source: "s",
    category: "a",
    statement: null,
    memo: null,
    at: null,
    machine: false,
    accepted: true,
  };
  expect(applyAct(log, { id: "c1", act: "code", coding })).toBeNull();
  expect(applyAct(log, { id: "e2", act: "uncode", of: "c1" })).toBeNull();
  const before = structuredClone(seen(log));
  expect(applyAct(log, { id: "e3", act: "recode", of: "c1", category: "b" })).toBe("Coding “c1” was removed meanwhile.");
  expect(applyAct(log, { id: "e4", act: "uncode", of: "c9" })).toBe("There is no coding “c9” in this file.");
  expect(applyAct(log, { id: "c1", act: "code", coding })).toBe("“c1” stands here a second time.");
  expect(seen(log)).toEqual(before);
  expect(log.undo.map(({ group }) => group)).toEqual(["c1", "e2"]);
});
