// Taking back is the opposite of doing: after random acts and as many undos every file reads to the letter as before, after as many
// redos as after the acts; with codings, what stands in the coder's file is the same though the file only grows.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { redoActs, undoActs } from "../../dist/methods/coding/log/undo-acts.js";
import { codingStore } from "../../dist/workbench/coding/store.js";
import { editBench } from "../../dist/workbench/opened/edits.js";
import { writeCase } from "./_case.js";
import { randomOf } from "./_random.js";

export async function torture({ scratch, seconds, seed, most = 10_000 }) {
  const random = randomOf(seed);
  const until = performance.now() + seconds * 1000;
  const totals = { edits: 0, refused: 0, codings: 0, takenBack: 0, doneAgain: 0, broken: [] };
  const broke = (what) => totals.broken.length < 20 && totals.broken.push(what);
  for (let round = 0; performance.now() < until && totals.edits + totals.codings < most; round++) {
    const folder = join(scratch, `undo-${round}`);
    mkdirSync(folder);
    writeCase(folder);
    await edits(folder, round);
    await codings(folder, round);
    rmSync(folder, { recursive: true, force: true });
  }
  return totals;

  async function edits(folder, round) {
    const bench = editBench(folder);
    const paths = ["codebook.yaml", "actors.yaml", "sources/sources.yaml"];
    const texts = () => paths.map((path) => readFileSync(join(folder, path), "utf8"));
    const before = [texts()];
    const length = 5 + random.below(40);
    for (let n = 0; n < length && performance.now() < until; n++) {
      const name = random.pick(["codebook", "actors", "sources"]);
      const { sha256, says } = await bench.file(name);
      const steps = stepsFor(name, says, random, `${round}-${n}`);
      const answer = await bench.edit({ name, was: sha256, steps, act: `no. ${n}` });
      if (answer.kind !== "written") {
        totals.refused++;
        if (answer.kind === "changed") broke(`round ${round}: an edit met a change that nobody made`);
        continue;
      }
      totals.edits++;
      if (texts().join() !== before.at(-1).join()) before.push(texts());
    }
    for (let at = before.length - 2; at >= 0; at--) {
      const answer = await bench.undo();
      if (answer.kind !== "written" || texts().join() !== before[at].join()) return broke(`round ${round}: undo ${at} is not what was`);
      totals.takenBack++;
    }
    for (let at = 1; at < before.length; at++) {
      const answer = await bench.redo();
      if (answer.kind !== "written" || texts().join() !== before[at].join()) return broke(`round ${round}: redo ${at} is not what was`);
      totals.doneAgain++;
    }
  }

  async function codings(folder, round) {
    const store = codingStore(folder);
    const making = { newId: () => Math.floor(random.next() * 2 ** 52).toString(36), now: () => "2024-01-01T00:00:00Z" };
    const state = async () => told((await codingStore(folder).of("ana")).log);
    const before = [await state()];
    const length = 5 + random.below(60);
    for (let n = 0; n < length && performance.now() < until; n++) {
      const { log } = await store.of("ana");
      const acts = actsFor(log, random, making);
      if ((await store.add("ana", acts)) !== null) {
        totals.refused++;
        continue;
      }
      totals.codings++;
      before.push(await state());
    }
    for (let at = before.length - 2; at >= 0; at--) {
      const says = await store.add("ana", undoActs((await store.of("ana")).log, making));
      if (says !== null || (await state()) !== before[at])
        return broke(`round ${round}: undo ${at} of codings: ${says ?? "is not what was"}`);
      totals.takenBack++;
    }
    for (let at = 1; at < before.length; at++) {
      const says = await store.add("ana", redoActs((await store.of("ana")).log, making));
      if (says !== null || (await state()) !== before[at])
        return broke(`round ${round}: redo ${at} of codings: ${says ?? "is not what was"}`);
      totals.doneAgain++;
    }
  }
}

const words = ["war", "a: b", "# no comment", "‘quoted’", "two\nlines", "صلح", "- dash", "", "null", "1984", "ends with space "];

function stepsFor(name, says, random, id) {
  const list = { codebook: "categories", actors: "actors", sources: "sources" }[name];
  const items = says?.[list] ?? [];
  const value = {
    codebook: { id: `c${id}`, name: random.pick(words) || "x", definition: random.pick(words) || "y" },
    actors: { id: `a${id}`, name: random.pick(words) || "x", kind: "group" },
    sources: { file: `f${id}.md`, title: random.pick(words) || "x" },
  }[name];
  const key = { codebook: "definition", actors: "name", sources: "title" }[name];
  const at = random.below(items.length);
  const steps = [];
  const roll = random.below(5);
  if (roll === 0 || items.length < 2)
    steps.push({ add: [list], value, ...(random.chance(0.5) ? { before: random.below(items.length + 1) } : {}) });
  else if (roll === 1) steps.push({ remove: [list, at] });
  else steps.push({ set: [list, at, key], value: random.pick(words) || "z" });
  if (random.chance(0.2)) steps.push({ set: [list, 0, key], value: random.pick(words) || "w" });
  return steps;
}

function actsFor(log, random, making) {
  const ids = [...log.codings.keys()];
  const id = making.newId();
  const on = ids.length ? random.pick(ids) : "none";
  const code = (each) => ({
    id: each,
    act: "code",
    coding: {
      ...{
        id: each,
        source: "note",
        exact: "The guns",
        category: random.pick(["war", "force", "peace"]),
        text: null,
        start: null,
        end: null,
      },
      ...{ prefix: "", suffix: "", statement: null, memo: null, at: null, machine: false, accepted: true },
    },
  });
  const anchor = { text: null, start: random.below(9), end: 10 + random.below(9), exact: "The truce", prefix: "", suffix: "" };
  switch (random.below(8)) {
    case 0:
      return [{ id, act: "uncode", of: on }];
    case 1:
      return [{ id, act: "recode", of: on, category: random.pick(["war", "force", "peace", null]) }];
    case 2:
      return [{ id, act: "move", of: on, anchor }];
    case 3:
      return [{ id, act: "memo", on: `coding:${on}`, says: random.pick(words) }];
    case 4:
      return [{ id, act: "done", source: "note", is: random.chance(0.5) }];
    case 5:
      return [{ id, act: "comment", on: "source:note", says: "a word" }];
    case 6:
      return [code(id), code(making.newId()), code(making.newId())].map((each) => ({ ...each, with: id }));
    default:
      return [code(id)];
  }
}

function told(log) {
  const sorted = (each) => [...each].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return JSON.stringify([
    sorted(log.codings.values()),
    sorted(log.memos),
    sorted(log.done),
    sorted(log.rejected),
    sorted([...log.comments.values()].map(({ id, on, says }) => [id, on, says])),
  ]);
}
