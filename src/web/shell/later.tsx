import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { Waiting } from "../parts/states.js";
import { Frame } from "./frame.js";

/** A part of the program that is fetched once somebody is on the way to it. */
export interface Part<P> {
  /** Its component, once it is there. */
  known(): ComponentType<P> | undefined;
  fetch(): Promise<void>;
}

export function part<P>(load: () => Promise<{ readonly default: ComponentType<P> }>): Part<P> {
  let known: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;
  const come = async () => {
    try {
      known = (await load()).default;
    } catch (cause) {
      coming = undefined; // whoever wants it next asks again
      throw cause;
    }
  };
  return {
    known: () => known,
    fetch: () => {
      coming ??= come();
      return coming;
    },
  };
}

/**
 * Shows a part in the moment in which it is there, the first if it was fetched before. React's lazy() would hold back for 300 ms whatever
 * takes the place of a fallback.
 */
export function Later<P extends object>({ part, given, meanwhile }: { part: Part<P>; given: P; meanwhile?: ReactNode }) {
  const [, come] = useState({});
  const Known = part.known();
  const isMissing = Known === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isHere = true;
    const tell = (next: () => object) => void (isHere && come(next));
    const fail = (cause: unknown) => () => {
      throw cause;
    };
    part.fetch().then(
      () => tell(() => ({})),
      (cause: unknown) => tell(fail(cause)),
    );
    return () => {
      isHere = false;
    };
  }, [part, isMissing]);
  if (Known) return <Known {...given} />;
  return meanwhile === undefined ? (
    <Frame name="Loading" hint="One moment." shown={<Waiting />}>
      <Waiting />
    </Frame>
  ) : (
    meanwhile
  );
}
