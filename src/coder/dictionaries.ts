import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Problem, problem } from "../domain/problem.js";
import { readActorDictionary } from "../formats/dictionaries/actors.js";
import { readAgentDictionary } from "../formats/dictionaries/agents.js";
import { readDiscardList } from "../formats/dictionaries/discards.js";
import { readVerbDictionary } from "../formats/dictionaries/verbs.js";
import { decode } from "../formats/encoding.js";
import { byFirstWord, type Dictionaries } from "../methods/events/dictionary-coder/dictionary.js";

/**
 * The dictionaries of a folder, in the formats of TABARI and PETRARCH. What a file holds is told by its name: verbs, actors,
 * agents or discards stands in it, as in `Phoenix.Countries.actors.txt`.
 */
export function readDictionaries(folder: string): { dictionaries: Dictionaries; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = (name: string) => decode(readFileSync(join(folder, name))).text;
  const names = readdirSync(folder).sort();
  const of = (kind: RegExp) => names.filter((name) => kind.test(name) && /\.(txt|verbs|actors|agents|discards)$/i.test(name));
  const verbFiles = of(/verb/i);
  if (verbFiles.length === 0) {
    const at = { file: folder, line: 1, column: 1 };
    throw new InputError([
      problem("case/missing-file", at, "there is no verb dictionary in this folder.", "Put a file there whose name has “verbs” in it."),
    ]);
  }
  const verbs = readVerbDictionary(verbFiles.map(text).join("\n"), join(folder, verbFiles[0] as string));
  problems.push(...verbs.problems);
  const actors = of(/actor|nonstate|countries|international/i)
    .filter((name) => !verbFiles.includes(name))
    .flatMap((name) => {
      const read = readActorDictionary(text(name), join(folder, name));
      problems.push(...read.problems);
      return read.actors;
    });
  const agents = of(/agent/i).flatMap((name) => {
    const read = readAgentDictionary(text(name), join(folder, name));
    problems.push(...read.problems);
    return read.agents;
  });
  const discards = of(/discard/i).flatMap((name) => readDiscardList(text(name)));
  return {
    dictionaries: { verbs: verbs.verbs, actors: byFirstWord(actors), agents: byFirstWord(agents), discards: byFirstWord(discards) },
    problems,
  };
}
