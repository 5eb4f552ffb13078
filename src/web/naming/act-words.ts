import { useCallback } from "react";
import { type ActParts, actParts, actSentence, type Party, partyOf } from "../../domain/cameo/act-sentence.js";
import type { StatementLine } from "../../pages/page.js";
import { useActors } from "./names.js";

type Told = Pick<StatementLine, "speaker" | "actor" | "act" | "target" | "cameo">;

function useParty(): (id: string | null) => Party | null {
  const named = useActors();
  return useCallback(
    (id) => {
      if (!id) return null;
      const { short, kind } = named(id);
      return partyOf(short, kind);
    },
    [named],
  );
}

/** A statement as a sentence: who does what to whom, and who says so where that is another. Without a code, its words side by side. */
export function useActWords(): (of: Told) => string {
  const party = useParty();
  return useCallback(
    ({ speaker, actor, act, target, cameo }) => {
      const doer = actor ?? speaker;
      const told =
        (cameo && actSentence(cameo, party(doer), party(target))) ||
        [party(doer)?.words, act, party(target)?.words].filter(Boolean).join(" ");
      return speaker && actor && speaker !== actor ? `${told}, says ${party(speaker)?.words}` : told;
    },
    [party],
  );
}

/** The parts of that sentence, by a code of CAMEO and the ids or words of the two sides; empty is nobody. */
export function useActParts(): (cameo: string, actor: string, target: string) => ActParts | undefined {
  const party = useParty();
  return useCallback((cameo, actor, target) => actParts(cameo, party(actor), party(target)), [party]);
}
