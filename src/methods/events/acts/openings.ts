import { clauseWords } from "../frames/clause-words.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, uposOf } from "../sentence/tree.js";

const fiction = clauseWords("fiction");
const played = clauseWords("played");
const depicting = clauseWords("depicting");

const refusing =
  /^(?:never|nowhere|not once|not for|not until|not since|nor|neither|at no (?:time|point|stage|moment)|under no|on no (?:account|occasion)|in no (?:way|case|sense)|by no means)\b/;
const untilThen = /^not (?:until|since|for)\b/;

/** `Never had Iran attacked`, `at no time has Peru shelled`: a denial that opens a main clause turns its auxiliary before the subject. */
export function isDeniedByOpening(tree: Tree, at: number): boolean {
  if (headOf(tree, at) >= 0) return false;
  const subject = childrenOf(tree, at).find((each) => /^nsubj/.test(relationOf(tree, each)));
  if (subject === undefined || subject < 2) return false;
  const opening = tree.tokens
    .slice(0, Math.min(subject, 4))
    .map(({ text }) => text.toLowerCase())
    .join(" ");
  if (!refusing.test(opening) || untilThen.test(opening)) return false;
  return childrenOf(tree, at).some((each) => /^(aux|cop)/.test(relationOf(tree, each)) && each > 0 && each < subject);
}

/** `In a novel, India invades Pakistan`, `the film in which`, `the novel describes how`: what is told in a story or played in an exercise. */
export function isFiction(tree: Tree, at: number): boolean {
  if (!/^(VERB|AUX|ADJ)$/.test(uposOf(tree, at))) return false;
  const relation = relationOf(tree, at);
  const above = headOf(tree, at);
  if (above >= 0 && relation === "ccomp" && depicting.has(tree.lemma[above] ?? ""))
    return childrenOf(tree, above).some((each) => /^nsubj/.test(relationOf(tree, each)) && isWork(tree.lemma[each]));
  if (above >= 0 && relation.startsWith("acl")) return isWork(tree.lemma[above]) && isWithin(tree, at);
  return childrenOf(tree, at).some((each) => {
    return /^obl/.test(relationOf(tree, each)) && markerOf(tree, each) === "in" && fiction.has(tree.lemma[each] ?? "");
  });
}

/** `In an exercise, China attacks Taiwan and sinks a carrier`: a hostile deed there is played, and so is one that shares its subject. */
export function isPlayed(tree: Tree, at: number): boolean {
  const first = relationOf(tree, at) === "conj" && !childrenOf(tree, at).some((each) => /^nsubj/.test(relationOf(tree, each)));
  return opensWithPlay(tree, at) || (first && headOf(tree, at) >= 0 && opensWithPlay(tree, headOf(tree, at)));
}

const opensWithPlay = (tree: Tree, at: number): boolean =>
  childrenOf(tree, at).some(
    (each) => each < at && relationOf(tree, each) === "obl" && markerOf(tree, each) === "in" && played.has(tree.lemma[each] ?? ""),
  );

const isWork = (lemma: string | undefined): boolean =>
  fiction.has(lemma ?? "") || (played.has(lemma ?? "") && !/^(exercise|drill|episode)$/.test(lemma ?? ""));

/** `In which`, `where`, and `about India invading`. */
const isWithin = (tree: Tree, at: number): boolean =>
  childrenOf(tree, at).some((each) => each < at && (/^(where|when)$/.test(tree.lemma[each] ?? "") || markerOf(tree, each) === "in"));
