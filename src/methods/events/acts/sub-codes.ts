import { childrenOf, type Tree } from "../sentence/tree.js";

/** CAMEO counts what is asked for in the same way below dissent, demands, appeals, promises and concessions of political change. */
const asked = /^(14[1-5]|104|024|034|083|123)$/;

/** What is asked for, by words: the first of these whose words stand in the act's clause. */
const topics: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "4",
    new Set(
      "independence secession autonomy democracy democratize democratise democratization statehood constitution constitutional judiciary federalism monarchy selfdetermination democratic".split(
        " ",
      ),
    ),
  ],
  ["3", new Set("right freedom liberty equality discrimination abuse".split(" "))],
  ["1", new Set("resign resignation ouster impeachment removal dismissal oust overthrow step_down".split(" "))],
  [
    "2",
    new Set(
      "policy reform law bill price pension tax subsidy budget cut austerity tariff fuel deal treaty privatization privatisation fee".split(
        " ",
      ),
    ),
  ],
];

/** How a bomb came, below 183. */
const bombs: readonly (readonly [string, RegExp])[] = [
  ["1831", /^(suicide|selfexplosion)$/],
  ["1832", /^(car|truck|vehicle|motorcycle|minibus|van)$/],
  ["1833", /^(roadside|ied|landmine)$/],
];

/** What somebody is accused of, below 112. */
const charges: readonly (readonly [string, RegExp])[] = [
  ["1124", /^(genocide|atrocity|massacre|warcrime|war_crime)$/],
  ["1125", /^(spy|spying|espionage|treason)$/],
  ["1121", /^(corruption|bribery|fraud|embezzlement|bribe|embezzle|graft|murder|theft)$/],
];

/** The code below a root that the words around an act settle, where its frame left it open: what protesters want, how a bomb came. */
export function subCodeOf(tree: Tree, at: number, code: string): string {
  if (asked.test(code)) {
    const words = wordsUnder(tree, at);
    const found = topics.find(([, names]) => words.some((each) => names.has(each)));
    return found ? code + found[0] : code;
  }
  if (code === "183") {
    const words = wordsUnder(tree, at, true);
    return bombs.find(([, named]) => words.some((each) => named.test(each)))?.[0] ?? code;
  }
  if (/^112[13]?$/.test(code)) {
    const words = wordsUnder(tree, at);
    if (/^112[3]?$/.test(code) && words.includes("right") && words.some((each) => /^(violate|violation|abuse)$/.test(each))) return "1122";
    return charges.find(([, named]) => words.some((each) => named.test(each)))?.[0] ?? code;
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
