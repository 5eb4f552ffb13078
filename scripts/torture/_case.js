// A small case of our own, and what stands in it as a person would tell it: equal before and after where nothing changed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

const machineMade = new Set(["derived", "runs", "dist", ".amity"]);

/** Paths of files, without what lies in some folders at the top. */
function filesIn(folder, without, under = "") {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((each) => {
    const path = under ? `${under}/${each.name}` : each.name;
    if (without.has(path)) return [];
    if (each.isDirectory()) return filesIn(folder, without, path);
    return each.isFile() ? [path] : [];
  });
}

/** Paths of what people made. */
export function humanPaths(folder) {
  return filesIn(folder, machineMade).sort();
}

/** What files said before, by their bytes: most of them are as they were. */
const known = new Map();

/**
 * What the files say: the values of YAML, the folded logs of coders, the bytes of the rest. Throws where a file is cut short; a last line
 * of a coder that was never acknowledged may be.
 */
export async function digest(folder) {
  const says = {};
  for (const path of humanPaths(folder)) {
    if (/\.part$/u.test(path)) continue;
    const words = readFileSync(join(folder, path), "utf8");
    const key = `${path}\n${words}`;
    if (!known.has(key)) {
      if (known.size > 5000) known.clear();
      known.set(key, await said(folder, path, words));
    }
    const one = known.get(key);
    if (one !== undefined) says[path] = one;
  }
  return JSON.stringify(says);
}

async function said(folder, path, words) {
  if (path.endsWith(".yaml")) {
    const document = parseDocument(words);
    if (document.errors.length || words === "") throw new Error(`${path} is cut short: ${JSON.stringify(words.slice(-80))}`);
    return document.toJS();
  }
  if (!/^judgements\/codings\/.*\.jsonl$/u.test(path)) return words;
  const { log, problems } = await readCoder(join(folder, path), path);
  const worse = problems.filter(({ code }) => code !== "code/line-cut-short");
  if (worse.length) throw new Error(`${path}: ${worse[0].says}`);
  const isOwn = path.endsWith("consensus.jsonl"); // ids that nobody gave
  const codings = [...log.codings.values()].map(({ at: _, id, ...each }) => (isOwn ? each : { id, ...each }));
  const told = { codings, memos: [...log.memos], done: [...log.done], rejected: [...log.rejected], comments: [...log.comments.keys()] };
  return codings.length || told.done.length || told.memos.length || told.rejected.length ? told : undefined;
}

/** Files that nobody asked for: parts, locks, what was being added. */
export function strays(folder) {
  return filesIn(folder, new Set(["derived", "runs"])).filter((path) => /\.part$|^\.amity\/(?:lock|adding)$/u.test(path));
}
