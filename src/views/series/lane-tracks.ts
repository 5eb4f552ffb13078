/** A thing of a lane with its label, in px. */
export interface Lying {
  readonly key: string;
  /** Its mark, from and to. */
  readonly x0: number;
  readonly x1: number;
  readonly labelWidth: number;
  /** How wide the label would be with all its words, where it was cut. */
  readonly wholeWidth?: number;
  readonly weight: number;
}

export interface Laid {
  readonly key: string;
  readonly track: number;
  /** Where the label begins; undefined where there is no room for it. */
  readonly labelX: number | undefined;
  /** Room of the label: more than was asked for where words were cut and its track is free. */
  readonly labelWidth: number;
  /** Beyond the right edge a label stands before its mark. */
  readonly isBefore: boolean;
  /** Where nothing is free beside a long mark, the label lies on it. */
  readonly isOver: boolean;
}

/**
 * Lays things on tracks so that neither marks nor labels touch: the weightiest first, then by time. What finds no track within `most` keeps
 * its mark, on a last track of its own kind, where marks may touch and none has a label.
 */
export function layTracks(things: readonly Lying[], edge: { readonly from: number; readonly to: number }, most: number): Laid[] {
  const taken: { x0: number; x1: number }[][] = [];
  const isFree = (track: number, x0: number, x1: number) => (taken[track] ?? []).every((each) => each.x1 + 6 <= x0 || each.x0 - 6 >= x1);
  const take = (track: number, x0: number, x1: number) => {
    taken[track] = [...(taken[track] ?? []), { x0, x1 }];
  };
  const order = things.map((thing, index) => ({ thing, index }));
  order.sort((a, b) => b.thing.weight - a.thing.weight || a.thing.x0 - b.thing.x0 || a.index - b.index);
  const laid: Laid[] = [];
  const unlabelled: Lying[] = [];
  for (const { thing } of order) {
    const after = { x0: thing.x0, x1: thing.x1 + 5 + thing.labelWidth };
    const before = { x0: thing.x0 - 5 - thing.labelWidth, x1: thing.x1 };
    const sides = [
      { ...after, isBefore: false },
      { ...before, isBefore: true },
      { x0: thing.x0, x1: thing.x1, isBefore: false },
    ].filter((side, rank) => (rank < 2 ? side.x0 >= edge.from && side.x1 <= edge.to : thing.x1 - thing.x0 > thing.labelWidth + 36));
    let done = false;
    for (let track = 0; track < most && !done; track++) {
      const side = sides.find((each) => isFree(track, each.x0, each.x1));
      if (!side) continue;
      const isOver = side.x0 === thing.x0 && side.x1 === thing.x1;
      take(track, side.x0, side.x1);
      laid.push({
        key: thing.key,
        track,
        labelX: side.isBefore ? thing.x0 - 5 : side.x1 > thing.x1 ? thing.x1 + 5 : thing.x0 + 14,
        labelWidth: thing.labelWidth,
        isBefore: side.isBefore,
        isOver,
      });
      done = true;
    }
    if (!done) unlabelled.push(thing);
  }
  const wholeWidths = new Map(things.map(({ key, labelWidth, wholeWidth }) => [key, wholeWidth ?? labelWidth]));
  const widened = laid.map((each) => {
    const { labelX, labelWidth, isBefore, track } = each;
    const more = (wholeWidths.get(each.key) ?? 0) - labelWidth;
    if (labelX === undefined || each.isOver || more <= 0) return each;
    const end = isBefore ? labelX - labelWidth : labelX + labelWidth;
    const beside = (taken[track] ?? []).flatMap(({ x0, x1 }) =>
      isBefore ? (x1 + 6 <= end ? [x1 + 6] : []) : x0 - 6 >= end ? [x0 - 6] : [],
    );
    const free = isBefore ? end - Math.max(edge.from, ...beside) : Math.min(edge.to, ...beside) - end;
    const gained = Math.max(0, Math.min(more, free));
    if (gained > 0) take(track, isBefore ? end - gained : end, isBefore ? end : end + gained);
    return { ...each, labelWidth: labelWidth + gained };
  });
  const bare = { track: taken.length, labelX: undefined, labelWidth: 0, isBefore: false, isOver: false };
  return [...widened, ...unlabelled.map(({ key }) => ({ key, ...bare }))];
}
