import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext } from "react";
import { readOnlySays } from "../../domain/brings.js";
import type { ActHistory, Acts, CaseText, EditAnswer, EditAsked } from "../../pages/edit.js";
import { AskError, type Asked, answer, api, inPath, written } from "./ask.js";
import { useReadOnly } from "./writing.js";

/** What the app last wrote, or why it did not; the strip at the foot of the window shows it. */
export type Told =
  | { readonly kind: "done"; readonly says: string; readonly acts: Acts }
  | { readonly kind: "changed"; readonly answer: Extract<EditAnswer, { kind: "changed" }> }
  | { readonly kind: "refused"; readonly says: string };

export const ToldContext = createContext<(told: Told | null) => void>(() => undefined);

/** A file of the case as it lies on the disk, for pages that change it. */
export const useCaseText = (name: string, { isWanted = true } = {}) =>
  useQuery<CaseText, AskError>({ ...caseText(name), enabled: isWanted, refetchOnWindowFocus: true });

/** Such a file as it is asked for. */
export const caseText = (name: string) => ({
  queryKey: ["file", name],
  queryFn: (): Promise<CaseText> => answer(api.case.file[":name"].$get({ param: inPath({ name }) })),
  staleTime: 0,
});

/** What was written in the app, and when somebody last looked; asked anew whenever it is opened, and whenever a file of the case is. */
export const useActHistory = () =>
  useQuery<ActHistory, AskError>({
    queryKey: ["file", "history"],
    queryFn: () => answer(api.case.history.$get()),
    staleTime: 0,
    gcTime: 0,
  });

/** Sends what writes into the case; nothing is sent where it is open to read only. */
export function useWritten(): <T>(ask: () => Asked<T>) => Promise<T> {
  const isReadOnly = useReadOnly();
  return useCallback((ask) => (isReadOnly ? Promise.reject(new AskError(423, readOnlySays)) : written(ask())), [isReadOnly]);
}

/** Changes a file of the case, and says at the foot of the window what became of it. */
export function useEdit() {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  const write = useWritten();
  return useMutation<EditAnswer, AskError, EditAsked>({
    mutationFn: (asked) => write(() => api.case.edit.$post({ json: asked })),
    onSuccess: (given, { act }) => {
      tell(toldOf(given, act));
      void queries.invalidateQueries({ queryKey: ["file"] });
    },
    onError: (error) => tell({ kind: "refused", says: error.message }),
  });
}

/** Takes the last act back, or does it again. */
export function useTakeBack() {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  const write = useWritten();
  return useMutation<EditAnswer, AskError, "undo" | "redo">({
    mutationFn: (way) => write(() => api.case[way].$post()),
    onSuccess: (given, way) => {
      tell(toldOf(given, way === "undo" ? "Taken back" : "Done again"));
      void queries.invalidateQueries({ queryKey: ["file"] });
    },
    onError: (error) => tell({ kind: "refused", says: error.message }),
  });
}

function toldOf(given: EditAnswer, act: string): Told {
  if (given.kind === "written") return { kind: "done", says: act, acts: given.acts };
  if (given.kind === "changed") return { kind: "changed", answer: given };
  return { kind: "refused", says: given.problems.map(({ says, mend }) => `${says} ${mend}`).join(" ") };
}
