/** Whether the case names an assistant, and what it was asked. */
export interface AssistantState {
  readonly isOn: boolean;
  readonly model: string | null;
  readonly endpoint: string | null;
  /** The environment variable that is sent as the key. */
  readonly key: string | null;
  /** Whether a person on this machine confirmed endpoint and key as they are. */
  readonly isConfirmed: boolean;
}

export type AssistantAnswer =
  | {
      readonly kind: "done";
      readonly proposed: number;
      readonly asked: number;
      readonly kept: number;
      readonly refused: readonly { readonly quote: string; readonly why: string }[];
      readonly wrotePrompt: string | null;
    }
  | { readonly kind: "refused"; readonly says: string };

/** What the assistant is asked for beside the text of one source. */
export type AskedFor = "codebook" | "names";

/** How much there is to ask, before anybody is asked. */
export type AheadAnswer =
  | {
      readonly kind: "ahead";
      readonly questions: number;
      readonly kept: number;
      /** Letters of the questions that are not answered yet. */
      readonly letters: number;
      /** Which passages or names, of how many. */
      readonly about: string | null;
    }
  | { readonly kind: "refused"; readonly says: string };

/** A language model counts tokens; of English, four letters are about one. To the hundred. */
export function tokensIn(letters: number): number {
  return Math.round(letters / 4 / 100) * 100;
}
