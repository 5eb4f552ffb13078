import { libraryOf } from "../../case/trust/trust.js";
import { noteAnswer, type TakenOver } from "./looked.js";
import { libraryStamp, takeOver } from "./take-over.js";

/** Milliseconds between two looks at a library. */
const pause = 3_000;
/** Every so many looks it is asked for all of it: what its stamp does not tell, as a work put into a collection, is seen then. */
const often = 20;

/** Looks at the library of an open case, and brings what is new in it, until the returned function is called. What the folder then holds is built as any change of it. */
export function followLibrary(folder: string, told: (taken: TakenOver) => void = () => undefined): () => void {
  let isOver = false;
  let last: string | null = null;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    try {
      const library = libraryOf(folder);
      const stamp = library && (await libraryStamp(library));
      if (library && !isOver) noteAnswer(folder, stamp === null);
      if (stamp && (stamp !== last || ++looks % often === 0) && !isOver) {
        const taken = await takeOver(folder);
        if (taken) last = stamp; // what was refused is asked again when it changes, or in a minute
        if (taken) told(taken);
      }
    } catch {
      // the case cannot be read or written now; it is looked at again
    }
    if (!isOver) timer = setTimeout(() => void look(), pause).unref();
  };
  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
