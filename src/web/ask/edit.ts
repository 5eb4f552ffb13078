import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { Acts, CaseText, EditAnswer, EditAsked } from "../../pages/edit.js";
import { AskError, answer } from "./ask.js";
import { call } from "./session.js";

/** What the app last wrote, or why it did not; the strip at the foot of the window shows it. */
export type Told =
  | { readonly kind: "done"; readonly says: string; readonly acts: Acts }
  | { readonly kind: "changed"; readonly answer: Extract<EditAnswer, { kind: "changed" }> }
  | { readonly kind: "refused"; readonly says: string };

export const ToldContext = createContext<(told: Told | null) => void>(() => undefined);

/** A file of the case as it lies on the disk, for pages that change it. */
export const useCaseText = (name: string) =>
  useQuery<CaseText, AskError>({
    queryKey: ["file", name],
    queryFn: () => answer<CaseText>(call(`/api/case/file/${name}`)),
    refetchOnWindowFocus: true,
    staleTime: 0,
  });

/** Sends JSON to the app's own address; answers of any status come back as they are. */
export async function post<T>(path: string, body: unknown = null): Promise<T> {
  const response = await call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }).catch(
    () => {
      throw new AskError(0, "Amity is not answering; nothing was written. Start it again with amity open.");
    },
  );
  const value = (await response.json().catch(() => null)) as (T & { says?: string }) | null;
  if (value === null || (!response.ok && response.status !== 409 && response.status !== 422)) {
    throw new AskError(response.status, value?.says ?? `The answer was ${response.status}.`);
  }
  return value;
}

/** Changes a file of the case, and says at the foot of the window what became of it. */
export function useEdit() {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  return useMutation<EditAnswer, AskError, EditAsked>({
    mutationFn: (asked) => post<EditAnswer>("/api/case/edit", asked),
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
  return useMutation<EditAnswer, AskError, "undo" | "redo">({
    mutationFn: (way) => post<EditAnswer>(`/api/case/${way}`),
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
