import { kindAt, letter, upper } from "../characters.js";
import type { Places } from "../tokenise.js";

/** How a text is laid out, read once before it is split. */
export interface Layout {
  /** What stands between each token and the next: 0 nothing, 1 space, 2 a line break, 3 a blank line; 3 behind the last. */
  readonly gaps: Uint8Array;
  /** Behind each token: 1 a quotation is open, 2 one has closed in this paragraph, 0 there was none. */
  readonly quotes: Uint8Array;
  /** How paragraphs begin: 1 all with a capital, 2 most, 3 few; 0 none begins with a letter. */
  readonly care: number;
}

export function layoutOf(text: string, places: Places): Layout {
  const gaps = new Uint8Array(places.count);
  const quotes = new Uint8Array(places.count);
  let quote = 0;
  let capital = 0;
  let small = 0;
  for (let token = 0; token < places.count; token++) {
    const start = places.starts[token] as number;
    if (token === 0 || gaps[token - 1] === 3) {
      quote = 0;
      const kind = kindAt(text, start);
      if (kind & upper) capital++;
      else if (kind & letter) small++;
    }
    const unit = text.charCodeAt(start);
    if (unit === 34) quote = quote === 1 ? 2 : 1;
    else if (unit === 0x201c) quote = 1;
    else if (unit === 0x201d) quote = 2;
    quotes[token] = quote;
    gaps[token] = token + 1 < places.count ? gapBetween(text, places, token) : 3;
  }
  return { gaps, quotes, care: capital + small === 0 ? 0 : small === 0 ? 1 : small * 6 < capital ? 2 : 3 };
}

function gapBetween(text: string, places: Places, token: number): number {
  const from = places.stops[token] as number;
  const to = places.starts[token + 1] as number;
  if (from === to) return 0;
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 0x2028 || unit === 0x85 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    else if (unit === 12 || unit === 0x2029) breaks = 2;
  }
  return 1 + breaks;
}
