import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useContext, useState } from "react";
import { readOnlySays } from "../../domain/brings.js";
import { answer, api } from "../ask/ask.js";
import { ToldContext } from "../ask/edit.js";
import { useReadOnly } from "../ask/writing.js";
import { useDesk } from "./ask-coding.js";
import { WriteNote } from "./write-note.js";

/** Does something as whoever codes, who is asked for a name first where nobody said one yet. `asking` must be on the page. */
export function useAsCoder(): { readonly asCoder: (work: () => void) => void; readonly asking: ReactNode } {
  const desk = useDesk();
  const queries = useQueryClient();
  const isReadOnly = useReadOnly();
  const tell = useContext(ToldContext);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const asCoder = (work: () => void) => {
    if (isReadOnly) tell({ kind: "refused", says: readOnlySays });
    else if (desk.data?.coder) work();
    else setWaiting(() => work);
  };
  const named = async (name: string) => {
    const work = waiting;
    setWaiting(null);
    try {
      queries.setQueryData(["coding", "desk"], await answer(api.coding.coder.$post({ json: { name } })));
      work?.();
    } catch (cause) {
      tell({ kind: "refused", says: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  const asking = waiting && (
    <WriteNote
      title="Who is coding?"
      first={desk.data?.suggested ?? ""}
      hint="Each coder has a file of their own; the name is kept on this machine."
      isLine
      onSave={(name) => void named(name)}
      onClose={() => setWaiting(null)}
    />
  );
  return { asCoder, asking };
}
