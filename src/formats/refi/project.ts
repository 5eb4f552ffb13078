/** What a REFI-QDA project says, as far as Amity can hold it. GUIDs are lower case and without braces. */
export interface RefiProject {
  readonly name: string;
  /** The program that wrote it. */
  readonly origin: string | null;
  readonly namespace: string | null;
  readonly users: readonly RefiUser[];
  /** Parents stand before their children. */
  readonly codes: readonly RefiCode[];
  readonly texts: readonly RefiText[];
  readonly notes: readonly RefiNote[];
  readonly variables: readonly RefiVariable[];
  readonly cases: readonly RefiCase[];
  readonly sets: readonly RefiSet[];
  /** Notes on the project as a whole. */
  readonly projectNotes: readonly string[];
}

export interface RefiUser {
  readonly guid: string;
  readonly name: string;
}

export interface RefiCode {
  readonly guid: string;
  readonly name: string;
  readonly parent: string | null;
  readonly description: string;
  readonly color: string | null;
  readonly codable: boolean;
  readonly notes: readonly string[];
}

/** A source with a text: a document, the text of a PDF, a transcript, the description of a picture. */
export interface RefiText {
  readonly guid: string;
  readonly name: string;
  readonly of: "text" | "pdf" | "transcript" | "picture";
  /** The plain text, decoded; null where the archive does not hold it. */
  readonly text: string | null;
  /** The bytes of the plain text as they lie in the archive; null where it stands in the XML. */
  readonly bytes: Uint8Array | null;
  /** Part of the archive with the document as it was: DOCX, PDF. */
  readonly original: string | null;
  readonly description: string;
  readonly selections: readonly RefiSelection[];
  /** Codings of the source as a whole. */
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly string[];
  readonly values: readonly RefiValue[];
}

export interface RefiSelection {
  readonly guid: string;
  /** What the program calls it: the words selected, or nothing, or a name of its own. */
  readonly name: string;
  /** As they are written; the convention of the writer says what they count. Null where only words are known. */
  readonly start: number | null;
  readonly end: number | null;
  /** Words that the program gives for a selection by area. */
  readonly words: string | null;
  readonly description: string;
  readonly user: string | null;
  readonly at: string | null;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly string[];
}

export interface RefiCoding {
  readonly guid: string;
  readonly code: string;
  readonly user: string | null;
  readonly at: string | null;
  readonly notes: readonly string[];
}

export interface RefiNote {
  readonly guid: string;
  readonly name: string;
  readonly text: string;
  readonly user: string | null;
  readonly at: string | null;
}

export interface RefiVariable {
  readonly guid: string;
  readonly name: string;
  readonly type: string;
}

export interface RefiValue {
  readonly variable: string;
  readonly value: string;
}

export interface RefiCase {
  readonly guid: string;
  readonly name: string;
  readonly values: readonly RefiValue[];
  readonly sources: readonly string[];
}

export interface RefiSet {
  readonly guid: string;
  readonly name: string;
  readonly codes: readonly string[];
  readonly sources: readonly string[];
}

/** Something in a project that Amity leaves out, and how much of it. */
export interface Loss {
  readonly what: string;
  readonly n: number;
}
