import type { LinkKind, LinkState, Stance } from "../domain/claim.js";
import type { Bends, ClaimLine } from "./page.js";

/** One piece of evidence as a node: which origin it was folded into; null where it was set aside. */
export interface OriginPiece {
  readonly ordinal: number;
  readonly name: string;
  /** Its name in judgements/links.yaml: source, work, or who speaks; null where it has none that tells it from the others. */
  readonly id: string | null;
  readonly source: string | null;
  readonly day: string | null;
  readonly stance: Stance;
  readonly origin: string | null;
  readonly aside: string | null;
  readonly speaker: string | null;
  readonly exact: string | null;
  /** Whether the words are an analyst's own. */
  readonly isNote: boolean;
  /** How far it reaches, in words. */
  readonly reach: string;
  /** Code points of the quoted span in its source. */
  readonly start: number | null;
  readonly end: number | null;
  /** Where it stands in claims.yaml. */
  readonly file: string;
  readonly line: number;
}

export interface OriginLink {
  readonly later: number;
  readonly earlier: number;
  readonly kind: "text" | "numbers" | "citation" | "attribution" | "hand";
  readonly state: LinkState;
  readonly because: string;
  readonly decided: string | null;
  readonly day: string | null;
  /** Whether both passages can be shown side by side. */
  readonly isReadable: boolean;
}

/** Whoever was in a position to say so, and what its word weighs. */
export interface OriginNode {
  readonly id: string;
  readonly name: string;
  readonly stance: Stance;
  readonly grade: string;
  readonly bloc: string | null;
  /** read, rows, told: one or several. */
  readonly reach: string;
  readonly weight: number;
  readonly reason: string;
  /** Believed without it. */
  readonly without: number;
}

/** Where one actor or origin stands; days are null where no source of it has one, or where it is silent. */
export interface Voice {
  readonly actor: string;
  readonly name: string;
  readonly stance: Stance;
  readonly since: string | null;
  readonly until: string | null;
}

/** How a claim's score comes about: the origins as a small graph, and the sum in words. */
export interface OriginGraph {
  readonly claim: string;
  readonly explained: string;
  readonly origins: readonly OriginNode[];
  readonly pieces: readonly OriginPiece[];
  readonly links: readonly OriginLink[];
  readonly voices: readonly Voice[];
}

/** A claim with everything that its score rests on. */
export interface ClaimPage extends OriginGraph {
  readonly line: ClaimLine;
  readonly support: number;
  readonly denial: number;
  readonly bends: Bends;
  /** Confidence by TruthFinder over all claims, a cross-check only. */
  readonly truthfinder: number | null;
  /** Claims before and after it in the list. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A passage with the words around it, and what of it stands in the other; code points of `text`, end exclusive. */
export interface SidePassage {
  readonly source: string;
  readonly title: string;
  readonly day: string | null;
  readonly text: string;
  /** The quoted span. */
  readonly span: readonly [number, number];
  readonly shared: readonly (readonly [number, number])[];
  /** Key of the place in the source, to open it. */
  readonly at: string;
  /** Code points of the quoted span in its source. */
  readonly start: number;
  readonly end: number;
}
export interface BothSides {
  readonly later: SidePassage;
  readonly earlier: SidePassage;
}

/** What a person is asked: does one piece of evidence have it from another, or is a name given there the origin. */
export type Question =
  | {
      readonly kind: "pair";
      readonly claim: string;
      readonly says: string;
      readonly later: OriginPiece;
      readonly earlier: OriginPiece;
      /** What a yes is written down as. */
      readonly as: LinkKind;
      readonly because: string;
      readonly isReadable: boolean;
    }
  | {
      readonly kind: "name";
      readonly claim: string;
      readonly says: string;
      readonly piece: OriginPiece;
      /** Whose word it is given as. */
      readonly name: string;
    };

/** Who asserts, denies and says nothing: claims by those whom actors.yaml names. */
export interface VoiceMatrix {
  readonly actors: readonly { readonly id: string; readonly heard: number; readonly silent: number }[];
  readonly rows: readonly {
    readonly claim: string;
    readonly says: string;
    /** Actor: what it does, one stance or both. */
    readonly cells: Readonly<Record<string, readonly Stance[]>>;
    /** Origins beside them that assert and deny. */
    readonly others: { readonly asserts: number; readonly denies: number };
  }[];
}
