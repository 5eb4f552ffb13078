import subCodes from "../frames/packed/sub-codes.js";
import { childrenOf, type Tree } from "../sentence/tree.js";

interface Row {
  readonly codes: ReadonlySet<string>;
  /** Of each group one word must stand there. */
  readonly groups: readonly ReadonlySet<string>[];
  readonly makes: string;
  readonly withSubject: boolean;
}

const rows: readonly Row[] = subCodes
  .trim()
  .split("\n")
  .map((line) => {
    const [codes = "", words = "", makes = "", where = ""] = line.split("|");
    return {
      codes: new Set(codes.split(" ")),
      groups: words.split(" & ").map((each) => new Set(each.split(" "))),
      makes,
      withSubject: where === "subject",
    };
  });

/** The code below a root that the words around an act settle, where its frame left it open: what protesters want, how a bomb came. */
export function subCodeOf(tree: Tree, at: number, code: string): string {
  for (const row of rows) {
    if (!row.codes.has(code)) continue;
    const words = wordsUnder(tree, at, row.withSubject);
    if (row.groups.every((group) => words.some((each) => group.has(each))))
      return row.makes.startsWith("+") ? code + row.makes.slice(1) : row.makes;
  }
  return code;
}

/** Lemmas of the words below a word, its own included, as far as a clause reaches; not those of a clause joined to it, nor its subject unless asked for. */
function wordsUnder(tree: Tree, top: number, withSubject = false): string[] {
  const words: string[] = [];
  const open = [top];
  while (open.length > 0 && words.length < 60) {
    const at = open.pop() as number;
    // Names say nothing of what is asked for: the Democratic Republic, the Constitution Party.
    if (tree.tag[at] !== "NNP") words.push(tree.joined[at] ?? tree.lemma[at] ?? "");
    if (tree.lemma[at] === "crime" && childrenOf(tree, at).some((each) => tree.lemma[each] === "war")) words.push("war_crime");
    for (const child of childrenOf(tree, at)) {
      const relation = tree.relation[child] ?? "";
      if (at === top && /^(conj|parataxis|advmod|punct)/.test(relation)) continue;
      if (at === top && !withSubject && relation.startsWith("nsubj")) continue;
      open.push(child);
    }
  }
  return words;
}
