import type { ActReader } from "../acts/act.js";
import type { Party } from "../coded-event.js";
import { partiesOf } from "../sentence/parties.js";
import { childrenOf, markerOf, relationOf, type Tree } from "../sentence/tree.js";

/** Who says it from beside the clause: `…, the army said`, `according to the army`. */
export function besideSpeaker(reader: ActReader, at: number): Party | null {
  const { tree } = reader;
  for (const child of childrenOf(tree, at)) {
    const relation = relationOf(tree, child);
    if (relation === "parataxis" && sayingVerbs.has(tree.lemma[child] ?? "")) {
      const subject = childrenOf(tree, child).find((each) => relationOf(tree, each).startsWith("nsubj"));
      if (subject !== undefined) return partiesOf(tree, subject)[0] ?? null;
    }
    if (
      relation.startsWith("obl") &&
      tree.lemma[childrenOf(tree, child).find((each) => relationOf(tree, each) === "case") ?? -1] === "accord"
    )
      return partiesOf(tree, child)[0] ?? null;
    if (relation.startsWith("obl") && markerOf(tree, child) === "according") return partiesOf(tree, child)[0] ?? null;
  }
  return null;
}

const sayingVerbs = new Set(
  "say report add tell announce confirm claim note declare state write warn insist explain argue believe think quote show reveal allege suggest protest charge complain demand admit acknowledge tweet".split(
    " ",
  ),
);

/** Whom a speaker beside a quotation talks to: `…,” the minister told Greece`. */
export function addresseeBeside(tree: Tree, at: number): readonly number[] {
  for (const child of childrenOf(tree, at))
    if (relationOf(tree, child) === "parataxis" && /^(tell|warn|assure|remind)$/.test(tree.lemma[child] ?? ""))
      return childrenOf(tree, child).filter(
        (each) => /^i?obj$/.test(relationOf(tree, each)) && /^[A-Z]{3}(GOV|MIL|$)/.test(tree.mention[each]?.code ?? ""),
      );
  return [];
}
