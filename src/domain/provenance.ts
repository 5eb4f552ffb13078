/** How a value is known, strongest first. A derived value has the weakest standing of what it is made of. */
export const standings = ["reported", "coded", "estimated", "judged", "projected"] as const;
export type Standing = (typeof standings)[number];

export type NonEmpty<T> = readonly [T, ...T[]];

/** A span of a source's normalised text, in code points, end exclusive. */
export interface Anchor {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly page?: number;
}

/** What a value rests on: a span of a source, rows of tables, or the line of the case where a person wrote it. */
export type Ref =
  | { readonly kind: "passage"; readonly anchor: Anchor }
  | { readonly kind: "rows"; readonly query: string; readonly rows: number }
  | { readonly kind: "line"; readonly file: string; readonly line: number };

declare const traced: unique symbol;

/** A value that knows where it comes from. Only `quote` and `derive` make one. */
export interface Traced<T> {
  readonly value: T;
  readonly standing: Standing;
  readonly from: NonEmpty<Ref>;
  readonly [traced]: true;
}

function make<T>(value: T, standing: Standing, from: NonEmpty<Ref>): Traced<T> {
  return { value, standing, from } as Traced<T>;
}

/** The words of a source, as they stand there: standing *reported*. */
export function quote(anchor: Anchor): Traced<string> {
  return make(anchor.exact, "reported", [{ kind: "passage", anchor }]);
}

/** A value read off rows by a query: standing *coded*, or weaker where the rows are. */
export function derive<T>(value: T, from: NonEmpty<Ref>, standing?: Standing): Traced<T>;
/** A value made of traced ones, or of both: it rests on all that they rest on, with the weakest standing among them. */
export function derive<T>(value: T, from: NonEmpty<Ref | Traced<unknown>>, standing?: Standing): Traced<T>;
export function derive<T>(value: T, from: NonEmpty<Ref | Traced<unknown>>, given?: Standing): Traced<T> {
  const standing = given ?? "coded";
  const refs = from.flatMap((each) => ("kind" in each ? [each] : each.from));
  const found = from.flatMap((each) => ("kind" in each ? [] : [each.standing]));
  return make(value, weakest(found.length < from.length || given ? [...found, standing] : found), refs as unknown as NonEmpty<Ref>);
}

/** The weakest of some standings; *reported* where there are none. */
export function weakest(all: readonly Standing[]): Standing {
  return standings[Math.max(0, ...all.map((each) => standings.indexOf(each)))] as Standing;
}
