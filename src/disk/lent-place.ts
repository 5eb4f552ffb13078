import { alone, placesFrom } from "./alone.js";

/** What a confined process says of its place. Newer Nodes shut the network to it, and with it the names of places: another process holds it. */
export interface PlaceAsked {
  readonly say: "place";
  readonly id: number;
  readonly place: string;
  readonly wants: "it" | "to let go";
}

/** What the process that holds it answered. */
export interface PlaceReply {
  readonly do: "place";
  readonly id: number;
  readonly is: "held" | "with another" | "not yours";
}

/** Holds one place for a confined process, and no other; `end` lets go of it or waits for it no longer, whatever that process did. */
export function lendPlace(place: string, tell: (told: PlaceReply) => void) {
  let release: (() => Promise<void>) | undefined;
  const ended = new AbortController();
  let last = Promise.resolve();
  const letGo = async () => {
    await release?.();
    release = undefined;
  };
  const hold = async (id: number) => {
    release = await alone(place, { told: () => tell({ do: "place", id, is: "with another" }), until: ended.signal });
    if (ended.signal.aborted) await letGo();
    else tell({ do: "place", id, is: "held" });
  };
  const after = (work: () => Promise<void>) => {
    last = last.then(work);
  };
  return {
    hear: ({ id, place: asked, wants }: PlaceAsked) => {
      if (asked !== place) tell({ do: "place", id, is: "not yours" });
      else after(wants === "it" ? () => hold(id) : letGo);
    },
    end: () => {
      ended.abort();
      after(letGo);
    },
  };
}

/** In the confined process: its place is held by another. Answers are handed to the function that is returned. */
export function borrowPlace(send: (said: PlaceAsked) => void): (told: PlaceReply) => void {
  const waiting = new Map<number, (told: PlaceReply) => void>();
  let next = 1;
  placesFrom(
    (place, told) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, ({ is }) => {
          if (is === "with another") return told?.();
          waiting.delete(id);
          if (is === "held") resolve(async () => send({ say: "place", id, place, wants: "to let go" }));
          else reject(new Error(`A build may hold the place of its own case only, not ${place}.`));
        });
        send({ say: "place", id, place, wants: "it" });
      }),
  );
  return (told) => waiting.get(told.id)?.(told);
}
