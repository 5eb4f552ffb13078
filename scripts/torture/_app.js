// A program that changes a case as the app does: reads one order a line, answers one line. Its clock can be set.
import { createInterface } from "node:readline";
import { clearUp } from "../../dist/disk/clear-up.js";
import { holdRoot } from "../../dist/disk/root.js";
import { codingStore } from "../../dist/workbench/coding/store.js";
import { editBench } from "../../dist/workbench/opened/edits.js";

const [folder, coder] = process.argv.slice(2);
const now = Date.now;
let shift = 0;
Date.now = () => now() + shift;
holdRoot(folder);
await clearUp(folder);
const bench = editBench(folder);
const store = codingStore(folder);
const code = (id) => ({
  id,
  act: "code",
  coding: {
    ...{ id, source: "note", exact: "The guns", category: "war", text: null, start: null, end: null, prefix: "", suffix: "" },
    ...{ statement: null, memo: null, at: null, machine: false, accepted: true },
  },
});
const link = (id, because) => ({ later: id, earlier: "x", as: "copy", by: "ana", date: "2024-01-02", because });

async function at(id) {
  const { sha256, says } = await bench.file("links");
  return { was: sha256, index: (says?.links ?? []).findIndex((each) => each.later === id) };
}

const orders = {
  clock: async ({ by }) => {
    shift = by;
    return "written";
  },
  code: async ({ ids }) =>
    (await store.add(
      coder,
      ids.map((id) => ({ ...code(id), ...(ids.length > 1 ? { with: ids[0] } : {}) })),
    )) === null
      ? "written"
      : "refused",
  add: async ({ id, because }) =>
    (await bench.edit({ name: "links", was: null, steps: [{ add: ["links"], value: link(id, because) }], act: "add" })).kind,
  set: async ({ id, because }) => {
    const { was, index } = await at(id);
    if (index < 0) return "absent";
    return (await bench.edit({ name: "links", was, steps: [{ set: ["links", index, "because"], value: because }], act: "set" })).kind;
  },
  remove: async ({ id }) => {
    const { was, index } = await at(id);
    if (index < 0) return "absent";
    return (await bench.edit({ name: "links", was, steps: [{ remove: ["links", index] }], act: "remove" })).kind;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { n, ...order } = JSON.parse(line);
  const kind = await orders[order.do](order).catch((cause) => `broken: ${cause.stack}`);
  process.stdout.write(`${JSON.stringify({ n, kind })}\n`);
}
