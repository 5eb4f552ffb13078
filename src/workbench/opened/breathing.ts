import { setImmediate } from "node:timers/promises";

/** Milliseconds that are worked at a stretch; the app answers others in between. */
const breath = 15;

/** What comes of each, with a rest wherever a stretch has been long: what others wrote may be a great deal. */
export async function breathing<T, U>(all: readonly T[], each: (one: T) => U): Promise<U[]> {
  const made: U[] = [];
  let since = performance.now();
  for (const one of all) {
    if (performance.now() - since > breath) {
      await setImmediate();
      since = performance.now();
    }
    made.push(each(one));
  }
  return made;
}
