import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Problem, problem } from "../../../domain/problem.js";
import { kindOfDictionary, readDictionaries as readFiles } from "../../../formats/dictionaries/read-dictionaries.js";
import { decode } from "../../../formats/encoding.js";
import type { Dictionaries } from "../../../methods/events/dictionary-coder/dictionary.js";

/**
 * The dictionaries of a folder, in the formats of TABARI and PETRARCH. What a file holds is told by its name: verbs, actors,
 * agents or discards stands in it, as in `Phoenix.Countries.actors.txt`. Of two versions of one dictionary
 * (`PETR.Validate.verbs.txt`, `PETR.Validate.verbs.2.0.txt`) the one with the shorter name is read; PETRARCH 2's `CAMEO.2.0.txt` only where no patterns of PETRARCH 1 stand beside it.
 */
export function readDictionaries(folder: string): { dictionaries: Dictionaries; problems: Problem[] } {
  const names = readdirSync(folder).filter(
    (name) => /\.(txt|verbs|actors|agents|discards)$/i.test(name) && /verb|actor|agent|discard|CAMEO\.2/i.test(name),
  );
  const sorted = names.sort(
    (a, b) =>
      Number(/verb|actor|agent|discard/i.test(b)) - Number(/verb|actor|agent|discard/i.test(a)) || a.length - b.length || (a < b ? -1 : 1),
  );
  const taken = sorted.filter((name, index) => sorted.findIndex((each) => stemOf(each) === stemOf(name)) === index);
  const files = taken.map((name) => ({ path: join(folder, name), text: decode(readFileSync(join(folder, name))).text }));
  if (!files.some((file) => kindOfDictionary(file) === "verbs")) {
    const at = { file: folder, line: 1, column: 1 };
    throw new InputError([
      problem("case/missing-file", at, "there is no verb dictionary in this folder.", "Put a file there whose name has “verbs” in it."),
    ]);
  }
  const read = readFiles(files);
  const leftOut = sorted
    .filter((name) => !taken.includes(name))
    .map((name) => {
      const at = { file: join(folder, name), line: 1, column: 1 };
      return problem(
        "data/lossy",
        at,
        "another version of this dictionary stands beside it and was read.",
        "Take out the one that you do not want.",
      );
    });
  return { dictionaries: read.dictionaries, problems: [...read.problems, ...leftOut] };
}

/** `petr.validate.verbs` of `PETR.Validate.verbs.2.0.txt`; CAMEO's patterns of both formats are one dictionary. */
function stemOf(name: string): string {
  const lower = name.toLowerCase();
  return /^cameo\.(?:2|verb)/.test(lower) ? "cameo.verbs" : (/^.*?(?:verb|actor|agent|discard)[a-z]*/.exec(lower)?.[0] ?? lower);
}
