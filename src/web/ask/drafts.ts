import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Draft } from "../../pages/writing.js";
import { type AskError, answer, api, useAnswer } from "./ask.js";

/** What a sentence can rest on. */
export const useChoices = () => useAnswer(["choices"], () => api.writing.choices.$get(), { keeps: true });

/** A text of the report as it reads and as the checks judge it, with the text that it is of; the last one until the next is there. */
export const useDraft = (text: string | undefined) =>
  useQuery<{ readonly of: string; readonly draft: Draft }, AskError>({
    queryKey: ["draft", text],
    queryFn: async () => ({ of: text ?? "", draft: await answer(api.writing.draft.$post({ json: { text: text ?? "" } })) }),
    enabled: text !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
