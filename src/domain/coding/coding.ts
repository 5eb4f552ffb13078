/** Words of one source: code points of its normalised text, end exclusive, and what finds them again when the text changes. */
export interface Anchor {
  /** Hash of the normalised text in which start and end count; null where the line was written by hand. */
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const statuses = [
  "asserted",
  "denied",
  "demanded",
  "expected",
  "actual",
  "negated",
  "alleged",
  "threatened",
  "hypothetical",
  "historical",
] as const;

export interface Said {
  readonly speaker?: string | undefined;
  readonly actor?: string | undefined;
  readonly act: string;
  readonly target?: string | undefined;
  /** What the words say of the act; the first four are what people write, the others the machine tells apart. */
  readonly status: (typeof statuses)[number];
  readonly day?: string | undefined;
  readonly place?: string | undefined;
  readonly quantity?: string | undefined;
  /** CAMEO code of the act; where there is none, the codebook's for its wording. */
  readonly cameo?: string | undefined;
  /** The rule of the machine that proposed it. */
  readonly rule?: string | undefined;
}

/** What words are proposed to do to a claim: to one that stands in claims.yaml (`claim`), or to a new one (`says`). */
export interface ProposedEvidence {
  readonly claim?: string | undefined;
  readonly says?: string | undefined;
  readonly stance: "asserts" | "denies";
  /** Who speaks, where it is not the source itself. */
  readonly by?: string | undefined;
}

/** A code that is proposed for the codebook, borne out by words. */
export interface ProposedCode {
  readonly name: string;
  readonly definition: string;
  readonly include?: string | undefined;
  readonly exclude?: string | undefined;
}

/** Who is proposed to be meant by a name that nobody placed: an actor of actors.yaml, as words show that have the name. */
export interface ProposedAlias {
  readonly name: string;
  readonly actor: string;
}

/** One coder's coding as it stands now. */
export interface Coding extends Anchor {
  readonly id: string;
  readonly source: string;
  /** Null where the span bears a memo or a statement only. */
  readonly category: string | null;
  readonly statement: Said | null;
  /** The page of the document on which whoever marked the words saw them, where that is known and their place is not. */
  readonly page?: number | undefined;
  /** Of a proposal alone: a person writes it into claims.yaml, or refuses it. */
  readonly evidence?: ProposedEvidence | undefined;
  /** Of proposals alone, too: a person writes them into codebook.yaml and actors.yaml, or refuses them. */
  readonly code?: ProposedCode | undefined;
  readonly alias?: ProposedAlias | undefined;
  readonly memo: string | null;
  readonly at: string | null;
  readonly machine: boolean;
  readonly accepted: boolean;
}

/** What a memo or a comment stands on: `coding:CODER/ID`, `source:ID`, `category:ID` or `case`. */
type NoteOn = string;

export interface Comment {
  readonly id: string;
  readonly on: NoteOn;
  readonly says: string;
  readonly at: string | null;
}

interface Act {
  /** Of the event; of a coding or comment that it makes, too. */
  readonly id: string;
  readonly at?: string | undefined;
  /** Acts done as one are undone as one. */
  readonly with?: string | undefined;
  /** The event whose inverse this is. */
  readonly undoes?: string | undefined;
  /** The undoing event whose inverse this is. */
  readonly redoes?: string | undefined;
}

/** One line of judgements/codings/CODER.jsonl. Lines are added, never changed; what stands is what they add up to. */
export type CodingAct =
  | (Act & { readonly act: "code"; readonly coding: Coding })
  | (Act & { readonly act: "uncode" | "uncomment" | "restore"; readonly of: string })
  | (Act & { readonly act: "recode"; readonly of: string; readonly category: string | null })
  | (Act & { readonly act: "move"; readonly of: string; readonly anchor: Anchor })
  | (Act & { readonly act: "memo"; readonly on: NoteOn; readonly says: string })
  | (Act & { readonly act: "comment"; readonly on: NoteOn; readonly says: string })
  | (Act & { readonly act: "done"; readonly source: string; readonly is: boolean })
  /** A proposal of the machine that the coder will not have. */
  | (Act & { readonly act: "reject"; readonly of: string; readonly is: boolean });

/** What becomes of a coder's name in a path: `Ann Müller` codes in ann-müller.jsonl. */
export function coderFile(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|(?<!-)-+$/g, "")
    .slice(0, 60);
}

/** The coder who holds what the others agreed on. */
export const consensus = "consensus";
/** Krippendorff's (2004) least alpha for tentative conclusions, where the case sets none. */
export const usualLeast = 0.667;
