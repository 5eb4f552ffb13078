// Acts that write more than one file of the case, or beside it: files that are dropped, fetched and exchanged, a case that begins, trust.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { propose } from "../../dist/assistant/assist.js";
import { beginCase } from "../../dist/case/making/begin.js";
import { confirmAssistant, distrustCase, isConfirmed, isTrusted, trustCase } from "../../dist/case/trust/trust.js";
import { fetchCase } from "../../dist/fetch/fetch-case.js";
import { digest } from "./_case.js";

const words = "The truce was signed in the capital.\n";
const dropped = (app) =>
  app
    .request("/api/adding/file?name=dropped.txt", { method: "POST", body: words })
    .then((answer) => told(answer, ({ path, odd }) => path !== null && odd.length === 0)); // what is odd of it is told there
const assistant = { endpoint: "http://127.0.0.1:9/v1", key: "NAME" };
const said = { name: "Begun", question: "What is lost?", region: ["PAK", "AFG"], from: "2020-01-01", to: "2020-12-31", turning: [] };
const proposal = {
  ...{ id: "p1", source: "note", exact: "The guns fell", category: "war", text: null, start: 8, end: 21, prefix: "", suffix: " silent" },
  ...{ statement: null, memo: null, at: null, machine: true, accepted: false },
};

async function told(answer, isTaken) {
  const says = await answer.json();
  if (answer.status >= 500 && answer.status !== 503) throw new Error(`${answer.url} answered ${answer.status}: ${JSON.stringify(says)}`);
  return answer.status === 200 && isTaken(says);
}

export const beyond = {
  /** A document whose entry was refused is there, and told. */
  "drop a file": { do: ({ app }) => dropped(app), mayBePart: () => true, isSlow: true },
  /** A document that was removed while its entry was refused is gone, and told. */
  "leave a dropped file out": {
    before: ({ app }) => dropped(app), // a document
    do: async ({ app }) =>
      told(
        await app.request("/api/adding/leave-out", {
          method: "POST",
          body: JSON.stringify({ path: "sources/dropped.txt" }),
          headers: { "content-type": "application/json" },
        }),
        ({ kind }) => kind === "written",
      ),
    mayBePart: () => true,
    isSlow: true,
  },
  "fetch from a folder": {
    before: ({ folder, scratch }) => {
      mkdirSync(join(scratch, "from"), { recursive: true });
      writeFileSync(join(scratch, "from", "any.txt"), words);
      const sha256 = createHash("sha256").update(words).digest("hex");
      const entry = `  - { file: sources/far/one.txt, at: "https://example.org/one.txt", sha256: ${sha256}, licence: CC0-1.0 }\n`;
      writeFileSync(join(folder, "sources/remote.yaml"), `remote:\n${entry}`); // a document
    },
    do: async ({ folder, scratch }) => {
      const { fetched, problems } = await fetchCase(folder, { from: join(scratch, "from"), accept: "all" });
      return fetched.length === 1 && problems.length === 0;
    },
  },
  "keep a proposal": { do: async ({ folder }) => (await propose(folder, [proposal])) === 1 },
  "begin a case": {
    do: async ({ begun }) => (await beginCase(begun, said)).files.length > 0 && isTrusted(begun),
    sees: async ({ begun }) => (existsSync(begun) ? `${await digest(begun)} ${isTrusted(begun)}` : "none"),
    mayBePart: (way) => way === "stop",
  },
  "trust a case": {
    before: ({ folder }) => distrustCase(folder),
    do: async ({ folder }) => {
      trustCase(folder);
      return true;
    },
    sees: ({ folder }) => isTrusted(folder),
  },
  "confirm an assistant": {
    do: async ({ folder }) => {
      confirmAssistant(folder, assistant);
      return true;
    },
    sees: ({ folder }) => isConfirmed(folder, assistant),
  },
};
