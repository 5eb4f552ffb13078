// Acts of the app and the command line, each as a person does it: what was acknowledged is `true`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCase } from "../../dist/case/load.js";
import { addFiles } from "../../dist/case/making/add.js";
import { trustCase } from "../../dist/case/trust/trust.js";
import { build } from "../../dist/flow/run.js";
import { pipeline } from "../../dist/pipeline.js";
import { api } from "../../dist/servers/api/api.js";
import { liveCase } from "../../dist/workbench/opened/live.js";
import { workbenchOf } from "../../dist/workbench/workbench.js";
import { beyond } from "./_acts-beyond.js";

/** A case that is open without a window, as `amity open` has it. */
export function openLive(folder) {
  return liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
}

/** The routes over a case that this machine trusts: nothing is written into a foreign one. */
export function routesOf(live) {
  trustCase(live.folder);
  return api(workbenchOf(live, { coder: "ana" }));
}

async function post(app, path, body = null) {
  const answer = await app.request(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  const said = await answer.json();
  if (answer.status >= 500 && answer.status !== 503) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(said)}`);
  return answer.status === 200 && said.kind !== "refused";
}

const code = (id, exact, category) => ({ id, act: "code", source: "note", exact, category });
const edit = (name, steps, was = null) => ({ name, was, steps, act: "a change" });
const link = { later: "note", earlier: "other", as: "copy", by: "ana", date: "2024-01-02", because: "same words" };

/** By name: the act itself, after `before`, which does not fail. */
export const acts = {
  "code one": { do: ({ app }) => post(app, "/api/coding/acts", [code("c1", "Nobody believed it", "war")]) },
  "code three at once": {
    do: ({ app }) =>
      post(
        app,
        "/api/coding/acts",
        [code("c1", "Nobody believed it", "war"), code("c2", "The guns spoke again", "force"), code("c3", "in the south", "peace")].map(
          (each) => ({ ...each, with: "g1" }),
        ),
      ),
  },
  "take a coding away": { do: ({ app }) => post(app, "/api/coding/acts", [{ id: "u1", act: "uncode", of: "a1" }]) },
  "write a memo": { do: ({ app }) => post(app, "/api/coding/acts", [{ id: "m1", act: "memo", on: "coding:a1", says: "another reason" }]) },
  "be done with a source": { do: ({ app }) => post(app, "/api/coding/acts", [{ id: "d1", act: "done", source: "note", is: true }]) },
  "undo a coding": { do: ({ app }) => post(app, "/api/coding/undo") },
  "redo a coding": { before: ({ app }) => post(app, "/api/coding/undo"), do: ({ app }) => post(app, "/api/coding/redo") },
  "first coding of a coder": {
    before: async (each) => {
      each.app = api(workbenchOf(each.live, { coder: "new" }));
    },
    do: ({ app }) => post(app, "/api/coding/acts", [code("n1", "Nobody believed it", "war")]),
  },
  "set a value": { do: ({ app }) => post(app, "/api/case/edit", edit("codebook", [{ set: ["categories", 0, "name"], value: "Wars" }])) },
  "add to a list": {
    do: ({ app }) =>
      post(app, "/api/case/edit", edit("codebook", [{ add: ["categories"], value: { id: "trust", name: "Trust", definition: "words" } }])),
  },
  "take out of a list": { do: ({ app }) => post(app, "/api/case/edit", edit("codebook", [{ remove: ["categories", 2] }])) },
  "begin a file": { do: ({ app }) => post(app, "/api/case/edit", edit("links", [{ add: ["links"], value: link }])) },
  "undo an edit": {
    before: ({ app }) => post(app, "/api/case/edit", edit("codebook", [{ set: ["categories", 0, "name"], value: "Wars" }])),
    do: ({ app }) => post(app, "/api/case/undo"),
  },
  "redo an edit": {
    before: async ({ app }) => {
      await post(app, "/api/case/edit", edit("codebook", [{ set: ["categories", 0, "name"], value: "Wars" }]));
      await post(app, "/api/case/undo");
    },
    do: ({ app }) => post(app, "/api/case/redo"),
  },
  "take over what all agree on": {
    do: ({ app }) => post(app, "/api/agreement/take-agreed", { coders: ["ana", "ben"], unit: "paragraph" }),
  },
  "take an agreement back": {
    before: ({ app }) => post(app, "/api/agreement/take-agreed", { coders: ["ana", "ben"], unit: "paragraph" }),
    do: ({ app }) => post(app, "/api/agreement/undo"),
  },
  "add a document": {
    before: ({ scratch }) => writeFileSync(join(scratch, "added.txt"), "The truce was signed in the capital.\n"),
    do: async ({ folder, scratch }) => {
      const { added, problems } = await addFiles(folder, [join(scratch, "added.txt")]);
      return added.length === 1 && problems.every(({ severity }) => severity === "note");
    },
    /** Two files: a document whose entry was refused is there, and told. */
    mayBePart: () => true,
    isSlow: true,
  },
  ...beyond,
};
