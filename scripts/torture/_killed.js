// node _killed.js: loads what it needs, waits for one order {folder, act, k}, does the act and is killed at call k. What is left of it is looked
// at by who started it; the next one can load meanwhile.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { editCase } from "../../dist/case/changing/edit.js";
import { addFiles } from "../../dist/case/making/add.js";
import { beforeCalls } from "../../dist/disk/calls.js";
import { codingStore } from "../../dist/workbench/coding/store.js";

const code = (id) => ({
  id,
  act: "code",
  coding: {
    id,
    source: "note",
    exact: `The guns ${"spoke ".repeat(2000)}`.trim(),
    category: "war",
    text: null,
    start: null,
    end: null,
    prefix: "",
    suffix: "",
    statement: null,
    memo: null,
    at: null,
    machine: false,
    accepted: true,
  },
});
const acts = {
  edit: async (folder) =>
    (await editCase(folder, "codebook", null, [{ set: ["categories", 0, "name"], value: "Wars" }])).kind === "written",
  code: async (folder) => (await codingStore(folder).add("ana", [code("k1")])) === null,
  group: async (folder) => (await codingStore(folder).add("ana", [code("k1"), code("k2"), code("k3")])) === null,
  add: async (folder) => (await addFiles(folder, [join(folder, "../added.txt")])).added.length === 1,
};

for await (const line of createInterface({ input: process.stdin })) {
  const { folder, act, k } = JSON.parse(line);
  writeFileSync(join(folder, "../added.txt"), "The truce was signed.\n");
  let n = 0;
  beforeCalls(() => {
    if (++n === k) process.kill(process.pid, "SIGKILL");
  });
  process.stdout.write((await acts[act](folder)) ? "acknowledged" : "refused");
  process.exit();
}
