import { type Clause, clauseOf, isBehind } from "./clause.js";
import { charges, sharedSubject, surfaceSubject } from "./shared-subject.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree, tagOf, uposOf } from "./tree.js";

/** Nouns whose clause tells what is charged, feared or asked for. */
const telling = new Set([...charges, "demand", "request", "appeal", "call", "insistence", "ultimatum"]);

/** The arguments of a noun that names an act: who by, of and whose; whom by the prepositions of its frame. */
export function nounClauseOf(tree: Tree, at: number): Clause {
  let subject = -1;
  let open = -1;
  let clause = -1;
  const preps: [string, number][] = [];
  const doer = childrenOf(tree, at).find((each) => relationOf(tree, each) === "nmod" && markerOf(tree, each) === "by");
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    // `Kuwait's invasion by Iraq`: whose it is bears it, where another follows who does it.
    if (relation === "nmod:poss" && doer !== undefined) for (const mark of ["of", "on", "against"]) preps.push([mark, child]);
    else if (
      relation === "nmod:poss" ||
      (relation === "nmod" && markerOf(tree, child) === "by") ||
      (relation === "nsubj" && isBehind(tree, at))
    )
      subject = child;
    else if (relation.startsWith("nmod") || relation === "obl") {
      preps.push([markerOf(tree, child), child]);
      if (markerOf(tree, child) === "of")
        for (const each of childrenOf(tree, child))
          if (relationOf(tree, each) === "nmod" && !/^(of|)$/.test(markerOf(tree, each))) preps.push([markerOf(tree, each), each]);
    } else if (/^(acl|acl:relcl|ccomp)$/.test(relation) && clause < 0 && telling.has(tree.lemma[at] ?? "") && says(tree, child))
      clause = child;
    else if (relation === "acl" && /^V/.test(tagOf(tree, child)) && open < 0) {
      const mark = markerOf(tree, child);
      if (mark === "to" || tagOf(tree, child) === "VBG") open = child;
      if (tagOf(tree, child) === "VBG" && charges.has(tree.lemma[at] ?? ""))
        for (const each of childrenOf(tree, child)) {
          if (!/^obl/.test(relationOf(tree, each)) || !/^(against|by)$/.test(markerOf(tree, each))) continue;
          if (markerOf(tree, each) === "by") subject = each;
          else preps.push(["against", each]);
        }
      if (isBrought(tree, child))
        for (const each of childrenOf(tree, child)) {
          if (!relationOf(tree, each).startsWith("obl")) continue;
          if (markerOf(tree, each) === "by") subject = each;
          else if (charges.has(tree.lemma[at] ?? "") && markerOf(tree, each) === "against") preps.push(["against", each]);
        }
    } else if ((relation === "ccomp" || relation === "acl") && clause < 0) clause = child;
    else if (relation === "conj" && child < at + 4)
      for (const each of childrenOf(tree, child)) if (relationOf(tree, each) === "nmod") preps.push([markerOf(tree, each), each]);
  }
  if (subject < 0)
    for (const child of childrenOf(tree, at))
      if (
        /^(compound|amod)$/.test(relationOf(tree, child)) &&
        (tree.mention[child] || (/^\p{Lu}/u.test(tree.tokens[child]?.text ?? "") && (tree.mention[at]?.code ?? "---") !== "---"))
      )
        subject = tree.mention[child] ? child : at;
  if (subject < 0) subject = isBehind(tree, at) ? sharedSubject(tree, at, clauseOf) : besideAct(tree, at);
  return { head: at, subject, object: -1, indirect: -1, preps, open, clause, passive: false, particle: "" };
}

/** `Charges levelled by`, also where the participle looks like a past: `brought against it by`. */
function isBrought(tree: Tree, at: number): boolean {
  if (tagOf(tree, at) === "VBN") return true;
  const children = childrenOf(tree, at);
  return (
    tagOf(tree, at) === "VBD" &&
    !children.some((each) => /^(nsubj|obj)/.test(relationOf(tree, each))) &&
    children.some((each) => relationOf(tree, each).startsWith("obl") && markerOf(tree, each) === "by")
  );
}

/** `The charge that they shelled the park`: a clause of its own, with its subject. */
function says(tree: Tree, at: number): boolean {
  const subjects = childrenOf(tree, at).filter((each) => /^nsubj/.test(relationOf(tree, each)));
  if (markerOf(tree, at) === "that") return subjects.length > 0;
  const objects = childrenOf(tree, at).filter((each) => relationOf(tree, each) === "obj");
  if (subjects.length > 0 && objects.length > 1 && tree.lemma[objects[0] as number] === "that") return true;
  return subjects.length > 1 && tree.lemma[subjects[0] as number] === "that";
}

/** Who acts in a nominal act that hangs on an actor or beside a verb: `Iraq in the fight against …`, `struck in support of …`. */
function besideAct(tree: Tree, at: number): number {
  if (markerOf(tree, at) !== "in") return -1;
  const relation = relationOf(tree, at);
  const head = headOf(tree, at);
  if (head < 0) return -1;
  if (relation === "nmod") return tree.mention[head] ? head : -1;
  if (
    relation !== "obl" ||
    !/^(support|defence|defense|protest|cooperation|coordination|collaboration|partnership|solidarity|alliance|talk|negotiation|discussion)$/.test(
      tree.lemma[at] ?? "",
    )
  )
    return -1;
  return /VERB/.test(uposOf(tree, head)) ? surfaceSubject(tree, head, false) : -1;
}
