/** What is said: somebody says of an actor that it did, does or should do something to a target. */
export interface Said {
  readonly speaker: string;
  readonly actor: string | null;
  readonly target: string | null;
  readonly status: "asserted" | "denied" | "demanded" | "expected" | (string & {});
  /** How friendly the act is that is spoken of: Goldstein's value. */
  readonly goldstein: number;
  /** Whether the speaker stands in enmity to the target. */
  readonly isAgainstTarget?: boolean;
}

export interface SpeechAct {
  readonly actor: string;
  readonly target: string;
  /** CAMEO code of what the speaker does by saying it. */
  readonly cameo: string;
}

/**
 * The act that lies in a statement, after Austin (1962), in CAMEO's terms: to assert a hostile act of another, or a friendly one toward
 * the speaker's enemy, is to accuse (112); to assert a friendly act is to praise (051); to demand is to demand (10); to announce a
 * friendly or hostile act of one's own is to promise (03) or to threaten (13); to deny a hostile act of one's own is to deny (016).
 * Null where the speaker speaks of two others, or tells an own deed: that is no word between the two.
 */
export function speechAct({ speaker, actor, target, status, goldstein, isAgainstTarget = false }: Said): SpeechAct | null {
  if (!actor) return null;
  if (actor !== speaker) {
    if (status === "demanded") return { actor: speaker, target: actor, cameo: "10" };
    if (status !== "asserted" || goldstein === 0) return null;
    const concerned = target === null || target === speaker;
    if (concerned) return { actor: speaker, target: actor, cameo: goldstein < 0 ? "112" : "051" };
    if (isAgainstTarget) return goldstein > 0 ? { actor: speaker, target: actor, cameo: "112" } : null;
    return null;
  }
  if (!target || target === speaker) return null;
  if (status === "denied") return goldstein < 0 ? { actor: speaker, target, cameo: "016" } : null;
  if (status !== "expected" || goldstein === 0) return null;
  return { actor: speaker, target, cameo: goldstein > 0 ? "03" : "13" };
}
