import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import type { LibraryAnswer, LibraryAsked, LibraryPage } from "../../pages/library.js";
import { type AskError, answer, api } from "./ask.js";
import { ToldContext, useWritten } from "./edit.js";

const key = ["library"];

/** The library that is joined to the case; asked again while it is shown, since it is looked at every few seconds. */
export const useLibrary = () =>
  useQuery<LibraryPage, AskError>({
    queryKey: key,
    queryFn: () => answer(api.library.$get()),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.joined ? 5_000 : false),
  });

/** Joins a library; what comes back says why it was not joined. */
export function useJoinLibrary() {
  const queries = useQueryClient();
  const write = useWritten();
  return useMutation<LibraryAnswer, AskError, LibraryAsked>({
    mutationFn: (asked) => write(() => api.library.$post({ json: asked })),
    onSuccess: (given) => {
      if (given.kind === "joined") queries.setQueryData(key, given.library);
    },
  });
}

/** Reads the library now, or parts it from the case. */
export function useLibraryAct() {
  const tell = useContext(ToldContext);
  const queries = useQueryClient();
  const write = useWritten();
  return useMutation<LibraryPage, AskError, "look" | "part">({
    mutationFn: (act) => (act === "look" ? write(() => api.library.look.$post()) : write(() => api.library.part.$post())),
    onSuccess: (page) => queries.setQueryData(key, page),
    onError: (error) => tell({ kind: "refused", says: error.message }),
  });
}
