/** The library that a person on this machine joined to the case, and what was last heard of it. */
export interface LibraryPage {
  readonly joined: {
    /** Path of an export, or null where Zotero itself is asked. */
    readonly file: string | null;
    readonly api: string | null;
    readonly collection: string | null;
    readonly storage: string | null;
  } | null;
  readonly read: {
    /** In ms. */
    readonly when: number;
    readonly works: number;
    readonly documents: number;
    /** Null where the library was not asked for them. */
    readonly highlights: number | null;
    /** What was passed over, or why nothing was taken. */
    readonly told: readonly string[];
    readonly isRefused: boolean;
  } | null;
  /** Whether it gave no answer when it was last asked. */
  readonly isSilent: boolean;
  /** Documents that the case names of a library, and of them those that are not at hand here. */
  readonly documents: number;
  readonly away: number;
}

/** What a person names of a library in the app. */
export interface LibraryAsked {
  readonly file?: string | undefined;
  readonly api?: string | undefined;
  readonly collection?: string | undefined;
  readonly storage?: string | undefined;
}

export type LibraryAnswer =
  | { readonly kind: "joined"; readonly library: LibraryPage }
  | { readonly kind: "refused"; readonly says: string };
