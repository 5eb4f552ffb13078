/** What a case brings along that a person should know of before trusting it. */
export interface Brings {
  /** Queries written in its YAML files. */
  readonly queries: number;
  /** Where its assistant is asked, and the environment variable that would be sent as its key. */
  readonly assistant: { readonly endpoint: string; readonly key: string | null } | null;
  /** Whether derived/ came with it: it is made again. */
  readonly isDerived: boolean;
  /** Files of coders. */
  readonly coders: number;
}

/** Whether a person on this machine trusts a case, and what it brings. */
export interface CaseTrust {
  readonly isTrusted: boolean;
  readonly brings: Brings;
}

/** The same in words: “4 queries, an assistant at https://… that asks for the environment variable KEY, and the files of 2 coders”. */
export function bringsInWords({ queries, assistant, isDerived, coders }: Brings): string {
  const parts = [
    ...(queries ? [`${queries} ${queries === 1 ? "query" : "queries"}, which see its own tables and nothing else`] : []),
    ...(assistant ? [`an assistant at ${assistantInWords(assistant)}`] : []),
    ...(isDerived ? ["derived tables, which are made again here"] : []),
    ...(coders ? [`the files of ${coders} ${coders === 1 ? "coder" : "coders"}`] : []),
  ];
  if (!parts.length) return "nothing but texts, data and judgements";
  return parts.length === 1 ? (parts[0] as string) : `${parts.slice(0, -1).join("; ")}; and ${parts.at(-1)}`;
}

export function assistantInWords({ endpoint, key }: { readonly endpoint: string; readonly key: string | null }): string {
  return key === null ? `${endpoint}, without a key` : `${endpoint}, which is sent the environment variable ${key} as its key`;
}

/** The same, beside a control that is off. */
export const readOnlyShort = "Open to read only: trust this case first (T).";

/** What the app says where something would write into a case that nobody on this machine trusts. */
export const readOnlySays =
  "This case is open to read only: nobody on this machine has trusted it yet. Trust it above, or press T (Shift and t).";
