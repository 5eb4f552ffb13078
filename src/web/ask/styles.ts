import type { StyleTaken } from "../../pages/writing.js";
import { api, useAnswer, written } from "./ask.js";

/** How works are cited in a style of the case, or in APA 7; the one before until it is there. */
export const useCitedAs = (of: string | null) =>
  useAnswer(["writing", "style", of], () => api.writing.style.$get({ query: { of: of ?? "" } }), { keeps: true });

/** Bytes of a style; the build takes no larger one. */
const most = 1_000_000;

/** Takes a file into the case as a style; one that is none, or too large, is refused. */
export async function takeStyle(file: File): Promise<StyleTaken> {
  if (file.size > most) return { kind: "refused", says: `Not taken: ${file.name} is larger than 1 MB, and no style is.` };
  try {
    const text = await file.text();
    return await written<StyleTaken>(api.writing.style.$post({ json: { name: file.name, text } }));
  } catch (cause) {
    return { kind: "refused", says: cause instanceof Error ? cause.message : "The browser could not read it: choose it again." };
  }
}
