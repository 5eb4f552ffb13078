import { type RefObject, useEffect } from "react";

const look = 100;
const looks = 30;

/**
 * Gives a text the focus once it is there, where nothing else has it, so that its keys work at once. It is looked at for three seconds: Find may
 * close only after the text is there, and what had the focus before is gone by then.
 */
export function useFocusAtOnce(isHere: boolean, holder: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isHere) return undefined;
    let n = 0;
    const take = () => {
      if (document.activeElement === document.body) holder.current?.focus({ preventScroll: true });
      if (document.activeElement === holder.current || ++n === looks) clearInterval(timer);
    };
    const timer = setInterval(take, look);
    take();
    return () => clearInterval(timer);
  }, [isHere, holder]);
}
