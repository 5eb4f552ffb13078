import { useContext } from "react";
import { fieldsOfAct } from "../../methods/coding/log/lines.js";
import type { ActAnswer, ActAsked } from "../../pages/coding.js";
import { api, written } from "../ask/ask.js";
import { ToldContext } from "../ask/edit.js";

/** Sends acts of coding as the lines that record them. */
export function sendActs(acts: readonly ActAsked[]): Promise<ActAnswer> {
  return written(api.coding.acts.$post({ json: acts.map(fieldsOfAct) }));
}

/** The same from where nothing else says it: why nothing was written stands at the foot of the window. */
export function useSendActs(): (acts: readonly ActAsked[]) => Promise<void> {
  const tell = useContext(ToldContext);
  return async (acts) => {
    try {
      const given = await sendActs(acts);
      if (given.kind === "refused") tell({ kind: "refused", says: given.says });
    } catch (cause) {
      tell({ kind: "refused", says: cause instanceof Error ? cause.message : String(cause) });
    }
  };
}
