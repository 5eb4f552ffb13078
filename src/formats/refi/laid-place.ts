import { positions } from "../../methods/text/code-points.js";
import type { Laid } from "../documents/laid-text.js";

/** A span of the normalised text: code points, end exclusive. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/**
 * Where spans of a plain text (UTF-16 indices) stand in the normalised text that was read from it. Reading joins broken lines, composes
 * accents and drops white space and invisible signs; all other signs keep their order, and the map back says where each line went.
 */
export function laidPlaces(raw: string, { text, segments }: Laid): (from: number, to: number) => Placed | undefined {
  const rawAt = positions(raw);
  const laidAt = positions(text);
  const to = new Int32Array(raw.length).fill(-1);
  const width = new Int8Array(raw.length);
  for (const [index, [start, , offset]] of segments.entries()) {
    const next = segments[index + 1];
    align(
      { text: raw, from: rawAt.units(offset), to: next ? rawAt.units(next[2]) : raw.length },
      { text, from: laidAt.units(start), to: next ? laidAt.units(next[0]) : text.length },
      to,
      width,
    );
  }
  return (from, end) => {
    let first = from;
    while (first < end && (to[first] as number) < 0) first += 1;
    let last = end - 1;
    while (last >= first && (to[last] as number) < 0) last -= 1;
    if (first > last) return undefined;
    const start = to[first] as number;
    const stop = (to[last] as number) + (width[last] as number);
    if (stop <= start) return undefined;
    return { start: laidAt.points(start), end: laidAt.points(stop), exact: text.slice(start, stop) };
  };
}

interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const cluster = /[^\p{M}\s]\p{M}*|\p{M}+|\s/uy;

/** Walks both stretches sign by sign; `to` gets the place of every raw unit that is there, `width` how much it fills. */
function align(raw: Stretch, laid: Stretch, to: Int32Array, width: Int8Array): void {
  let at = laid.from;
  const skip = () => {
    while (at < laid.to && /\s/u.test(laid.text[at] as string)) at += 1;
  };
  for (let index = raw.from; index < raw.to; ) {
    cluster.lastIndex = index;
    const sign = cluster.exec(raw.text)?.[0] ?? (raw.text[index] as string);
    const composed = sign.normalize("NFC");
    skip();
    if (at < laid.to && laid.text.startsWith(composed, at) && !/^\s/u.test(composed)) {
      for (let unit = 0; unit < sign.length; unit++) {
        to[index + unit] = at;
        width[index + unit] = composed.length;
      }
      at += composed.length;
    }
    index += sign.length;
  }
}
