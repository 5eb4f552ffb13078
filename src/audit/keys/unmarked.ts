/** A work that a text cites by its key in a bibliography. UTF-16 indexes, end exclusive. */
export interface KeyCitation {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Works in one bracket share it. */
  readonly group: number;
  readonly isNarrative: boolean;
}

/** A work of a list that stands in the text itself, `\bibitem{key}`. UTF-16 indexes of what stands behind the key, end exclusive. */
export interface KeyedItem {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A text whose markup has become spaces, so that every letter stands where it stood. */
export interface Unmarked {
  readonly text: string;
  readonly citations: readonly KeyCitation[];
  /** Keys that are listed without being cited; `*` stands for all. */
  readonly uncited: ReadonlySet<string>;
  readonly items: readonly KeyedItem[];
}
