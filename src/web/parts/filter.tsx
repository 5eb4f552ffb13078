import type { ReactNode } from "react";
import { useAddress } from "../addresses/address.js";
import { Chips } from "./chips.js";

/** What a list may be narrowed to: a key for the address, its name, and what it keeps. */
export interface Narrowing<T> {
  readonly key: string;
  readonly name: string;
  /** How many it keeps of the whole list, where a part of it is at hand. */
  readonly n?: number;
  keeps(item: T): boolean;
}

/** A list narrowed to what the address asks for, and the head that narrows it. Words that the address has and the list has not keep all. */
export function useFilter<T>(
  param: string,
  all: readonly T[],
  narrowings: readonly Narrowing<T>[],
  total = all.length,
): { kept: readonly T[]; head: ReactNode } {
  const { params, set } = useAddress();
  const asked = narrowings.find(({ key }) => key === params.get(param));
  const head = (
    <Chips
      all={total}
      chosen={asked?.key ?? null}
      onChoose={(next) => set({ [param]: next })}
      chips={narrowings.map(({ key, name, n, keeps }) => ({ key, name, n: n ?? all.filter(keeps).length }))}
    />
  );
  return { kept: asked ? all.filter(asked.keeps) : all, head };
}
