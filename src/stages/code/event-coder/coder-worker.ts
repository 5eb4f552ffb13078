import type { CodeAsked, CodedRecord } from "./coded-line.js";
import { makeCoder } from "./coder.js";
import { readDictionaries } from "./dictionaries.js";

export interface CodeTask {
  readonly asked: readonly CodeAsked[];
  /** Folder of dictionaries; null for the frames and lexicon that ship. */
  readonly dictionaries: string | null;
}

let opened: { readonly folder: string | null; readonly code: (asked: CodeAsked) => CodedRecord } | undefined;

/** Codes a batch of texts; each thread opens weights and lexicons once. */
export default function codeBatch({ asked, dictionaries }: CodeTask): CodedRecord[] {
  if (opened?.folder !== dictionaries) {
    opened = { folder: dictionaries, code: makeCoder({ dictionaries: dictionaries ? readDictionaries(dictionaries).dictionaries : null }) };
  }
  return asked.map((opened as { code: (asked: CodeAsked) => CodedRecord }).code);
}
