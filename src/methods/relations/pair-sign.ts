import type { ConflictLevel, PairSign as PairedSign, Sign } from "../../domain/vocabulary.js";

/** What is known of how two actors stand to each other in one span of time. */
export interface PairKnown {
  /** By coded acts; null where they are too few, or their weights contradict each other. */
  readonly acts: Sign | null;
  /** By the deaths between them. */
  readonly conflict: ConflictLevel | null;
  /** By what claims and actors.yaml state. */
  readonly stated: PairedSign | null;
}

export interface PairSign {
  readonly sign: PairedSign | null;
  /** What gives the sign: acts, deaths, stated, joined by +; null without a sign. */
  readonly rests_on: string | null;
}

/**
 * The one sign of two actors. A war or armed conflict is enmity, and disputed where acts or claims tell of friends; else what their acts
 * tell, else what is stated. Deaths never tell amity, and none known is no peace.
 */
export function pairSign({ acts, conflict, stated }: PairKnown): PairSign {
  if (conflict) {
    const contrary = [...(acts === "amity" ? ["acts"] : []), ...(stated === "amity" ? ["stated"] : [])];
    if (contrary.length) return { sign: "disputed", rests_on: ["deaths", ...contrary].join("+") };
    const also = [...(acts === "enmity" ? ["acts"] : []), ...(stated === "enmity" ? ["stated"] : [])];
    return { sign: "enmity", rests_on: ["deaths", ...also].join("+") };
  }
  if (acts === "amity" || acts === "enmity") return { sign: acts, rests_on: stated === acts ? "acts+stated" : "acts" };
  if (stated === "amity" || stated === "enmity" || stated === "disputed") return { sign: stated, rests_on: "stated" };
  if (acts === "neutral") return { sign: "neutral", rests_on: "acts" };
  return stated === "neutral" ? { sign: "neutral", rests_on: "stated" } : { sign: null, rests_on: null };
}
