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
