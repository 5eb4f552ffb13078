// A small case of our own, and what stands in it as a person would tell it: equal before and after where nothing changed.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { readCoder } from "../../dist/case/codings/coder-log.js";

export const text =
  "# A note\n\nThe guns fell silent. Nobody believed it.\n\nThe guns spoke again in the north. The truce held in the south.\n";

export const files = {
  "case.yaml": "version: 1\nname: Tried\nquestion: What is lost?\nregion: [PAK, AFG]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n",
  "actors.yaml": "actors:\n  - { id: gov, name: Government, kind: state, country: PAK }\n",
  "codebook.yaml":
    "# by hand\ncategories:\n  - { id: war, name: War, definition: all of it }   # the first\n  - { id: force, parent: war, name: Force, definition: arms are used }\n  - { id: peace, name: Peace, definition: none of it }\n",
  "sources/note.md": text,
  "sources/sources.yaml": "sources:\n  - { file: note.md, id: note, kind: note, title: A note }\n",
  "judgements/codings/ben.jsonl":
    '{"id": "b1", "source": "note", "exact": "fell silent", "category": "war"}\n{"id": "b2", "source": "note", "exact": "The truce held", "category": "peace"}\n',
  "judgements/codings/ana.jsonl":
    '{"id": "a1", "source": "note", "exact": "The guns fell", "category": "force"}\n{"id": "a2", "source": "note", "exact": "The truce held", "category": "peace"}\n{"act":"memo","id":"m0","on":"coding:a1","says":"why"}\n',
  "report.md": "# Report\n\nNothing is said yet.\n",
};

export function writeCase(folder) {
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
}

const machineMade = /^(?:derived|runs|dist|\.amity)(?:\/|$)/u;

/** Paths of what people made. */
export function humanPaths(folder) {
  return readdirSync(folder, { recursive: true })
    .map((each) => String(each).replaceAll("\\", "/"))
    .filter((path) => !machineMade.test(path) && statSync(join(folder, path)).isFile())
    .sort();
}

/**
 * What the files say: the values of YAML, the folded logs of coders, the bytes of the rest. Throws where a file is cut short; a last line
 * of a coder that was never acknowledged may be.
 */
export async function digest(folder) {
  const says = {};
  for (const path of humanPaths(folder)) {
    if (/\.part$/u.test(path)) continue;
    if (path.endsWith(".yaml")) {
      const words = readFileSync(join(folder, path), "utf8");
      const document = parseDocument(words);
      if (document.errors.length || words === "") throw new Error(`${path} is cut short: ${JSON.stringify(words.slice(-80))}`);
      says[path] = document.toJS();
    } else if (/^judgements\/codings\/.*\.jsonl$/u.test(path)) {
      const { log, problems } = await readCoder(join(folder, path), path);
      const worse = problems.filter(({ code }) => code !== "code/line-cut-short");
      if (worse.length) throw new Error(`${path}: ${worse[0].says}`);
      const isOwn = path.endsWith("consensus.jsonl"); // ids that nobody gave
      const codings = [...log.codings.values()].map(({ at: _, id, ...each }) => (isOwn ? each : { id, ...each }));
      const told = { codings, memos: [...log.memos], done: [...log.done], rejected: [...log.rejected], comments: [...log.comments.keys()] };
      if (codings.length || told.done.length || told.memos.length || told.rejected.length) says[path] = told;
    } else says[path] = readFileSync(join(folder, path), "utf8");
  }
  return JSON.stringify(says);
}

/** Files that nobody asked for: parts, locks, what was being added. */
export function strays(folder) {
  const all = readdirSync(folder, { recursive: true }).map((each) => String(each).replaceAll("\\", "/"));
  return all.filter((path) => /\.part$|^\.amity\/(?:lock|adding)$/u.test(path) && existsSync(join(folder, path)));
}
