/** A document that an origin speaks through, and why it is no origin of its own; null for the root. */
export interface OriginFold {
  readonly document: string;
  readonly because: string | null;
}

interface Origin {
  /** Name of the origin; that of a second stance bears it in brackets. */
  readonly id: string;
  readonly stance: string;
  /** Ids of sources, works or queries. */
  readonly documents: readonly string[];
}

interface Piece {
  readonly ordinal: number;
  readonly stance: string;
  readonly document: string | null;
  readonly day: string | null;
  readonly aside: string | null;
}

interface Link {
  readonly later: number;
  readonly earlier: number;
  readonly state: string;
  readonly because: string;
  readonly decided: string | null;
}

/** The documents of one origin of a claim, its root first: the one that it is named after, else the earliest that has it from no other. */
export function originFolds(origin: Origin, pieces: readonly Piece[], links: readonly Link[]): OriginFold[] {
  const mine = pieces.filter(
    (each) => each.stance === origin.stance && each.aside === null && each.document !== null && origin.documents.includes(each.document),
  );
  const own = new Map(mine.map((each) => [each.ordinal, each]));
  const sure = links.filter((each) => each.state === "one origin" && own.has(each.later) && own.has(each.earlier));
  const named = rootName(origin.id);
  const dayOf = (document: string) => mine.flatMap((each) => (each.document === document ? [each.day ?? "9999"] : [])).sort()[0] ?? "9999";
  const isTold = (document: string) => sure.some((each) => own.get(each.later)?.document === document);
  const sorted = origin.documents.toSorted((a, b) => {
    const rank = (each: string) => (each === named ? 0 : isTold(each) ? 2 : 1);
    return rank(a) - rank(b) || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
  });
  return sorted.map((document, index) => ({ document, because: index === 0 ? null : why(document) }));

  function why(document: string): string {
    const link =
      sure.find((each) => own.get(each.later)?.document === document && own.get(each.earlier)?.document !== document) ??
      sure.find((each) => own.get(each.earlier)?.document === document && own.get(each.later)?.document !== document);
    if (!link) return "it gives the word of the same speaker";
    return link.decided === null ? link.because : `${link.because} (${link.decided})`;
  }
}

/** An origin of two stances bears the second in brackets. */
export function rootName(id: string): string {
  return id.replace(/ \((?:asserts|denies)\)$/u, "");
}

/** The reason for a weight, without the part on what was folded into it. */
export function ownReason(reason: string): string {
  const at = /; [^;]+ is no origin of its own: /u.exec(reason)?.index;
  return at === undefined ? reason : reason.slice(0, at);
}

/** Whether a document of an origin is a query over rows of the case. */
export function isQuery(document: string): boolean {
  return /^\s*(?:select|with|from)\s/iu.test(document);
}
