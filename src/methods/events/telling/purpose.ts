import type { ActReader } from "../acts/act.js";
import { actOf } from "../acts/acts.js";
import { isPerformed } from "../acts/needs.js";
import { tookTheChance } from "../acts/powers.js";
import { inOrder, tellingOf } from "../acts/status.js";
import { bidden } from "../sentence/shared-subject.js";
import { childrenOf, headOf, markerOf, relationOf } from "../sentence/tree.js";

const efforts = new Set(
  "effort campaign operation offensive battle fight war mission struggle drive push fighting resolve determination commitment action".split(
    " ",
  ),
);

/** What an effort is for and may not reach: to arrest, to kill, to free, to occupy. */
const outcomes = /^(173|18|084|192)/;

/**
 * A purpose whose act is done by doing the main one: words (`met to discuss`, `marched to demand`), or what an effort goes into
 * (`efforts to counter`). A purpose of deeds stays expected.
 */
export function purposeHolds(reader: ActReader, at: number): boolean {
  const { tree } = reader;
  const relation = relationOf(tree, at);
  if (isPerformed(tree, at) && /^(018|05[135])/.test(actOf(reader, at)?.code ?? "")) return true;
  if (markerOf(tree, at) !== "to") return false;
  if (bidden(tree, at) >= 0) return false;
  if (tookTheChance(tree, at)) return /^0[1-5]/.test(actOf(reader, at)?.code ?? "");
  const isReached = !outcomes.test(actOf(reader, at)?.code ?? "");
  if (relation === "acl") return isReached && efforts.has(tree.lemma[headOf(tree, at)] ?? "");
  if (!relation.startsWith("advcl")) return false;
  if (
    isReached &&
    childrenOf(tree, headOf(tree, at)).some((each) => relationOf(tree, each) === "obj" && efforts.has(tree.lemma[each] ?? ""))
  )
    return true;
  const head = headOf(tree, at);
  const above = tellingOf(tree, head);
  if (
    at < head ||
    inOrder(tree, at) ||
    above.modal ||
    above.negated ||
    /^(establish|create|found|design|need)$/.test(tree.lemma[head] ?? "")
  )
    return false;
  const root = Number(actOf(reader, at)?.code?.slice(0, 2) ?? 99);
  return (
    root <= 12 && (root < 6 || root > 8 || !/^(sign|agree|promise|plan|reach|seize|use|grasp|choose|hope)$/.test(tree.lemma[head] ?? ""))
  );
}
