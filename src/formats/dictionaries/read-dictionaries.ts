import { type Problem, problem } from "../../domain/problem.js";
import {
  byFirstWord,
  type Dictionaries,
  type DictionaryActor,
  type DictionaryAgent,
  type Discard,
  type VerbDictionary,
} from "../../methods/events/dictionary-coder/dictionary.js";
import { readActorDictionary } from "./actors.js";
import { readAgentDictionary } from "./agents.js";
import { readDiscardList } from "./discards.js";
import { readVerbDictionary } from "./verbs.js";

const dictionaryKinds = ["verbs", "actors", "agents", "discards"] as const;
export type DictionaryKind = (typeof dictionaryKinds)[number];

export interface DictionaryFile {
  /** Path from the case folder, for problems. */
  readonly path: string;
  readonly text: string;
}

/** What a dictionary of TABARI or PETRARCH holds, by its name, else by how its lines look; null where it is none. */
export function kindOfDictionary({ path, text }: DictionaryFile): DictionaryKind | null {
  const named = /verb|actor|agent|discard|CAMEO\.2/iu.exec(path.split("/").at(-1) ?? "")?.[0].toLowerCase();
  if (named) return named === "cameo.2" ? "verbs" : (`${named}s` as DictionaryKind);
  if (/^---\s*\S+.*\[.*\]/mu.test(text)) return "verbs";
  if (/\[\s*(?:~\w+|\w+~)\s*\]/u.test(text)) return "agents";
  return /\[[A-Z]{3,}[^[\]]*\]/u.test(text) ? "actors" : null;
}

/** The dictionaries of a coder from their files, several of a kind laid together; files that are none of them are a problem. */
export function readDictionaries(files: readonly DictionaryFile[]): { dictionaries: Dictionaries; problems: Problem[] } {
  const problems: Problem[] = [];
  const actors: DictionaryActor[] = [];
  const agents: DictionaryAgent[] = [];
  const discards: Discard[] = [];
  let verbs: VerbDictionary = { blocks: [], forms: new Map(), synsets: new Map(), transformations: [] };
  for (const file of files) {
    const kind = kindOfDictionary(file);
    if (kind === "actors") problems.push(...collect(actors, readActorDictionary(file.text, file.path)));
    else if (kind === "agents") problems.push(...collect(agents, readAgentDictionary(file.text, file.path)));
    else if (kind === "discards") discards.push(...readDiscardList(file.text));
    else if (kind === "verbs") {
      const read = readVerbDictionary(file.text, file.path);
      problems.push(...read.problems);
      verbs = together(verbs, read.verbs);
    } else problems.push(unknown(file));
  }
  return { dictionaries: { verbs, actors: byFirstWord(actors), agents: byFirstWord(agents), discards: byFirstWord(discards) }, problems };
}

function unknown({ path }: DictionaryFile): Problem {
  const says = "this file is no dictionary of verbs, actors, agents or discards.";
  return problem("data/unknown-format", { file: path, line: 1, column: 1 }, says, "Name it so, as my.verbs.txt, or take it out.");
}

function collect<T>(
  into: T[],
  read: { readonly problems: readonly Problem[] } & ({ readonly actors: readonly T[] } | { readonly agents: readonly T[] }),
): readonly Problem[] {
  for (const entry of "actors" in read ? read.actors : read.agents) into.push(entry);
  return read.problems;
}

function together(one: VerbDictionary, other: VerbDictionary): VerbDictionary {
  const shift = one.blocks.length;
  const forms = new Map(one.forms);
  for (const [verb, list] of other.forms)
    forms.set(verb, [...(forms.get(verb) ?? []), ...list.map((form) => ({ ...form, block: form.block + shift }))]);
  return {
    blocks: [...one.blocks, ...other.blocks],
    forms,
    synsets: new Map([...one.synsets, ...other.synsets]),
    transformations: [...one.transformations, ...other.transformations],
  };
}
