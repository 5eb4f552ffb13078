import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from "react";

/** Changes or what is written, by what they are of and then by name. */
type ByName<T = object> = Readonly<Record<string, T>>;

/**
 * Changes that nobody saved, while the case is built anew for whatever reason: each is kept as long as what is written in its place is what it
 * was. One that was saved, or in whose place somebody else wrote, gives way to what is written.
 */
export function stillUnsaved<T extends object>(changes: ByName<T>, was: ByName, now: ByName): ByName<T> {
  const written = (of: ByName, id: string, name: string) => JSON.stringify((of[id] as ByName<unknown> | undefined)?.[name]);
  const kept = Object.entries(changes).flatMap(([id, change]) => {
    const names = Object.entries(change).filter(([name]) => id in now && written(was, id, name) === written(now, id, name));
    return names.length ? [[id, Object.fromEntries(names) as T] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** What somebody changed on a page and has not saved; `written` is what the case says, and stays the same object until it says something else. */
export function useUnsaved<T extends object>(written: ByName): [ByName<T>, Dispatch<SetStateAction<ByName<T>>>] {
  const [changes, setChanges] = useState<ByName<T>>({});
  const last = useRef(written);
  useEffect(() => {
    const was = last.current;
    last.current = written;
    if (was !== written) setChanges((before) => stillUnsaved(before, was, written));
  }, [written]);
  return [changes, setChanges];
}
