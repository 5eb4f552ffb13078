import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * True from the moment the pointer goes down in a text until what it selected has been read. Words that are drawn anew meanwhile, since somebody
 * else's coding or a build has come, would take the browser's selection with them.
 */
export function useSelecting(holder: RefObject<HTMLElement | null>): boolean {
  const [isSelecting, setSelecting] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const down = ({ target }: PointerEvent) => {
      clearTimeout(timer);
      setSelecting(holder.current?.contains(target as Node) ?? false);
    };
    const up = () => {
      timer = setTimeout(() => setSelecting(false)); // the click that follows still asks the browser what is selected
    };
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    document.addEventListener("pointercancel", up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
      document.removeEventListener("pointercancel", up);
    };
  }, [holder]);
  return isSelecting;
}

/** A value as it was when it began to be held, and as it is where it is not. */
export function useHeld<T>(value: T, isHeld: boolean): T {
  const kept = useRef(value);
  if (!isHeld) kept.current = value;
  return kept.current;
}
