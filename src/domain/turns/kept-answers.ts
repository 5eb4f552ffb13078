/** Answers that are worked out once for all who ask, and kept while there is room. */
export interface KeptAnswers<T> {
  /** The answer under a name; who asks while it is worked out, at the same moment of the world, waits for the same one. */
  of(name: string, work: () => Promise<T>, moment?: string): Promise<T>;
  /** What the kept answers take, in the unit of `sizeOf`. */
  size(): number;
}

export interface KeptLimits<T> {
  /** What all kept answers may take; one that takes more than a quarter of it is given and not kept. */
  readonly most: number;
  readonly sizeOf: (answer: T) => number;
  /** Whether an answer may be kept, asked when it is there. */
  readonly isLasting?: (answer: T, name: string) => boolean;
  /** Whether a kept answer still holds, asked whenever it is wanted. */
  readonly isTrue?: (answer: T, name: string) => boolean;
}

/** Keeps the answers that were asked for last; work that failed is not kept, and the next who asks tries again. */
export function keptAnswers<T>({ most, sizeOf, isLasting = () => true, isTrue = () => true }: KeptLimits<T>): KeptAnswers<T> {
  const kept = new Map<string, { readonly answer: T; readonly size: number }>();
  const working = new Map<string, Promise<T>>();
  let size = 0;
  const drop = (name: string) => {
    size -= kept.get(name)?.size ?? 0;
    kept.delete(name);
  };
  const keep = (name: string, answer: T) => {
    const own = sizeOf(answer);
    if (own > most / 4 || !isLasting(answer, name)) return;
    drop(name);
    kept.set(name, { answer, size: own });
    size += own;
    for (const oldest of kept.keys()) {
      if (size <= most) break;
      drop(oldest);
    }
  };
  return {
    size: () => size,
    of: (name, work, moment = "") => {
      const known = kept.get(name);
      if (known && !isTrue(known.answer, name)) drop(name);
      else if (known) {
        kept.delete(name);
        kept.set(name, known);
        return Promise.resolve(known.answer);
      }
      const mark = `${moment} ${name}`;
      const begun = working.get(mark);
      if (begun) return begun;
      const mine = work()
        .then((answer) => {
          keep(name, answer);
          return answer;
        })
        .finally(() => working.delete(mark));
      working.set(mark, mine);
      return mine;
    },
  };
}
