/** Code points of a source's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
