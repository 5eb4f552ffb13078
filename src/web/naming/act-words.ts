import { useCallback } from "react";
import { actSentence, partyOf } from "../../domain/cameo/act-sentence.js";
import type { StatementLine } from "../../pages/page.js";
import { useActors } from "./names.js";

type Told = Pick<StatementLine, "speaker" | "actor" | "act" | "target" | "cameo">;

/** A statement as a sentence: who does what to whom, and who says so where that is another. Without a code, its words side by side. */
export function useActWords(): (of: Told) => string {
  const named = useActors();
  return useCallback(
    ({ speaker, actor, act, target, cameo }) => {
      const doer = actor ?? speaker;
      const party = (id: string | null) => {
        if (id === null) return null;
        const { short, kind } = named(id);
        return partyOf(short, kind);
      };
      const told =
        (cameo && actSentence(cameo, party(doer), party(target))) ||
        [party(doer)?.words, act, party(target)?.words].filter(Boolean).join(" ");
      return speaker && actor && speaker !== actor ? `${told}, says ${party(speaker)?.words}` : told;
    },
    [named],
  );
}
