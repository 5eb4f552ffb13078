import { needOfNoun } from "../acts/needs.js";
import { tellingOf } from "../acts/status.js";
import { isUnhappened } from "../acts/untrue.js";
import type { EventStatus } from "../coded-event.js";
import { isBehind } from "../sentence/clause.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, uposOf } from "../sentence/tree.js";

const happens = new Set(
  "cause hurt hit wound injure damage destroy disrupt displace trigger spark prompt draw provoke wreck cost isolate cripple deprive end begin start continue resume occur happen erupt intensify escalate place hold rage flare widen go collapse fail break take leave kill follow come".split(
    " ",
  ),
);

export const unreal: ReadonlySet<EventStatus> = new Set(["expected", "demanded", "hypothetical", "negated"]);

/** Whether the words take an act for known whatever becomes of the clause around it: `to end the war`, `if it stops its attacks`. */
export function takenAsKnown(tree: Tree, at: number): boolean {
  if (/^(after|since|following|despite|because|amid)$/.test(markerOf(tree, at))) return true;
  return childrenOf(tree, at).some(
    (each) =>
      relationOf(tree, each) === "nmod:poss" ||
      (relationOf(tree, each) === "det" && /^(the|this|these|those)$/.test(tree.lemma[each] ?? "")),
  );
}

const averts = new Set("avoid prevent avert deter forestall preclude thwart foil risk fear".split(" "));

const fears = new Set(
  "fear risk possibility prospect danger likelihood chance probability threat scenario case event potential speculation talk".split(" "),
);

/** A noun tells an act only where the sentence says that it happens; elsewhere it is taken as known before. */
export function statusOfNoun(tree: Tree, at: number): EventStatus {
  const relation = relationOf(tree, at);
  const head = headOf(tree, at);
  if (head < 0 || relation === "root" || isBehind(tree, at)) return "actual";
  if (isUnhappened(tree, at)) return "negated";
  const needed = needOfNoun(tree, at);
  if (needed) return needed;
  if (/^nsubj/.test(relation) && /^(would|may)$/.test(tellingOf(tree, head).modal ?? "") && !takenAsKnown(tree, at)) return "hypothetical";
  if (markerOf(tree, at) === "without") return "negated";
  if (relation === "obj" && averts.has(tree.lemma[head] ?? "") && !takenAsKnown(tree, at)) return "hypothetical";
  if (relation === "nmod" && /^(of|about|for)$/.test(markerOf(tree, at)) && fears.has(tree.lemma[head] ?? "")) return "hypothetical";
  if (relation === "conj") return statusOfNoun(tree, head);
  if (/^nsubj/.test(relation) && happens.has(tree.lemma[head] ?? "")) return "actual";
  if (relation === "obl" && /^(in|during|as)$/.test(markerOf(tree, at))) return "actual";
  if (relation === "nsubj:pass" && /VERB/.test(uposOf(tree, head)) && tree.lemma[head] === "blame") return "alleged";
  return "historical";
}
