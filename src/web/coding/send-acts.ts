import { useContext, useMemo } from "react";
import { fieldsOfAct } from "../../methods/coding/log/lines.js";
import type { ActAnswer, ActAsked } from "../../pages/coding.js";
import { api } from "../ask/ask.js";
import { ToldContext, useWritten } from "../ask/edit.js";

/** Sends acts of coding as the lines that record them, and takes them back. */
export function useActLines(): {
  readonly sendActs: (acts: readonly ActAsked[]) => Promise<ActAnswer>;
  readonly takeActsBack: (way: "undo" | "redo") => Promise<ActAnswer>;
} {
  const write = useWritten();
  return useMemo(
    () => ({
      sendActs: (acts) => write(() => api.coding.acts.$post({ json: acts.map(fieldsOfAct) })),
      takeActsBack: (way) => write(() => api.coding[way].$post()),
    }),
    [write],
  );
}

/** The same from where nothing else says it: why nothing was written stands at the foot of the window. */
export function useSendActs(): (acts: readonly ActAsked[]) => Promise<void> {
  const tell = useContext(ToldContext);
  const { sendActs } = useActLines();
  return async (acts) => {
    try {
      const given = await sendActs(acts);
      if (given.kind === "refused") tell({ kind: "refused", says: given.says });
    } catch (cause) {
      tell({ kind: "refused", says: cause instanceof Error ? cause.message : String(cause) });
    }
  };
}
