// node _killed.js FOLDER ACT K: starts itself again to do one act and be killed at call K; then says what is left of it.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder, act, k, isInner] = process.argv.slice(2);
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
if (isInner) {
  const { beforeCalls } = await import("../../dist/disk/calls.js");
  const { editCase } = await import("../../dist/case/changing/edit.js");
  const { codingStore } = await import("../../dist/workbench/coding/store.js");
  const { addFiles } = await import("../../dist/case/making/add.js");
  writeFileSync(join(folder, "../added.txt"), "The truce was signed.\n");
  let n = 0;
  beforeCalls(() => {
    if (++n === Number(k)) process.kill(process.pid, "SIGKILL");
  });
  const done = {
    edit: async () => (await editCase(folder, "codebook", null, [{ set: ["categories", 0, "name"], value: "Wars" }])).kind === "written",
    code: async () => (await codingStore(folder).add("ana", [code("k1")])) === null,
    group: async () => (await codingStore(folder).add("ana", [code("k1"), code("k2"), code("k3")])) === null,
    add: async () => (await addFiles(folder, [join(folder, "../added.txt")])).added.length === 1,
  };
  process.stdout.write((await done[act]()) ? "acknowledged" : "refused");
} else {
  const { digest, strays } = await import("./_case.js");
  const { clearUp } = await import("../../dist/disk/clear-up.js");
  const before = JSON.parse(await digest(folder));
  const inner = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder, act, k, "inner"], { encoding: "utf8" });
  let says = "";
  try {
    await clearUp(folder);
    const after = JSON.parse(await digest(folder));
    const ids = (of) => (of["judgements/codings/ana.jsonl"]?.codings ?? []).map(({ id }) => id);
    const added = ids(after).length - ids(before).length;
    const there = {
      edit: after["codebook.yaml"].categories[0].name === "Wars",
      code: added === 1,
      group: added === 3,
      add: after["sources/added.txt"] !== undefined,
    }[act];
    if (inner.stdout === "acknowledged" && !there) says = `${act}, call ${k}: acknowledged, and lost`;
    if (!there && added !== 0) says = `${act}, call ${k}: ${added} of its lines are there`;
    const left = strays(folder);
    if (left.length) says = `${act}, call ${k}: left ${left.join(", ")}`;
    if (inner.signal !== "SIGKILL" && inner.stdout !== "acknowledged")
      says = `${act}, call ${k}: ${inner.stdout} ${inner.stderr.slice(0, 300)}`;
  } catch (cause) {
    says = `${act}, call ${k}: ${cause.message}`;
  }
  console.log(JSON.stringify({ isKilled: inner.signal === "SIGKILL", says }));
}
