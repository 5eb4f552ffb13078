import { kindAt, letter, upper } from "../characters.js";
import { addScores, type Lexicon, type Table } from "../table.js";
import type { Places } from "../tokenise.js";
import { isTitle } from "../words.js";
import { candidate } from "./split-candidates.js";
import { splitFeatures } from "./split-features.js";
import { layoutOf } from "./split-layout.js";

const keys = new Uint32Array(64);

/**
 * Where sentences end: for each token whether one ends behind it, by its number, exclusive. A blank line always ends one; a line
 * break where lines are not wrapped; a stop, question mark, colon or closing quotation where the trained splitter says so.
 */
export function sentenceEnds(text: string, places: Places, splitter: Table, usual: Lexicon): number[] {
  const ends: number[] = [];
  const layout = layoutOf(text, places);
  const isWrapped = wrapped(text);
  const scores = new Int32Array(2);
  let first = 0;
  for (let token = 0; token < places.count - 1; token++) {
    const between = layout.gaps[token] as number;
    let isEnd = between === 3 || (between === 2 && isBreak(text, places, token, isWrapped));
    const reason = isEnd ? 0 : candidate(text, places, layout, token, first);
    if (reason && !precedesName(text, places, token)) {
      scores.fill(0);
      addScores(splitter, keys, splitFeatures(text, places, layout, token, first, reason, usual, keys), scores);
      isEnd = (scores[1] as number) > (scores[0] as number) || opensBehindLetters(text, places, token);
    }
    if (!isEnd) continue;
    ends.push(token + 1);
    first = token + 1;
  }
  if (places.count) ends.push(places.count);
  return ends;
}

const openers = new Set(
  "the a an this these those it its he she his her they their we our you i in on at by for from with after before since when while if as but and yet however although though because there then meanwhile what who why how some many most all no not one two such both each every another according despite during under between among until last next earlier later also still even only mr mrs ms".split(
    " ",
  ),
);

const followHours = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. sun. january february march april may " +
    "june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. gmt utc est edt cet bst ist et eastern"
  ).split(" "),
);

/** `Washington D.C. The …`, `at 5 p.m. He …`: letters with stops, then a capitalised word that begins sentences. */
function opensBehindLetters(text: string, places: Places, token: number): boolean {
  const start = places.starts[token] as number;
  const stop = places.stops[token] as number;
  if (stop - start < 4 || text.charCodeAt(stop - 1) !== 46 || text.charCodeAt(stop - 3) !== 46) return false;
  const next = places.starts[token + 1] as number;
  const nextStop = places.stops[token + 1] as number;
  if (next === stop || !(kindAt(text, next) & upper) || nextStop - next > 10) return false;
  if (nextStop - next > 1 && kindAt(text, next + 1) & upper) return false;
  return openers.has(text.slice(next, nextStop).toLowerCase());
}

/** A title with its stop before a capital, or an hour before its day or zone: `Gen. Dar`, `8 a.m. Monday`. */
function precedesName(text: string, places: Places, token: number): boolean {
  const start = places.starts[token] as number;
  const stop = places.stops[token] as number;
  const next = places.starts[token + 1] as number;
  if (stop - start > 7 || text.charCodeAt(stop - 1) !== 46 || !(kindAt(text, next) & upper)) return false;
  if (stop - start === 4 && (text.charCodeAt(start + 2) | 32) === 109) {
    return followHours.has(text.slice(next, places.stops[token + 1]).toLowerCase());
  }
  return isTitle(text.slice(start, stop));
}

/** Lines cut at a width, so that a break says little: many lines of more than 40 characters go on with a small letter. */
function wrapped(text: string): { readonly width: number } | undefined {
  let breaks = 0;
  let goesOn = 0;
  let widest = 0;
  let last = -1;
  for (let at = text.indexOf("\n"); at >= 0 && breaks < 2000; at = text.indexOf("\n", at + 1)) {
    const length = at - last - 1;
    last = at;
    if (length < 40) continue;
    breaks++;
    if (length > widest && length < 120) widest = length;
    const after = at + 1 < text.length ? kindAt(text, at + 1) : 0;
    if (length < 120 && after & letter && !(after & upper)) goesOn++;
  }
  return goesOn >= 2 && goesOn * 4 > breaks ? { width: widest } : undefined;
}

function isBreak(text: string, places: Places, token: number, lines: { readonly width: number } | undefined): boolean {
  const after = kindAt(text, places.starts[token + 1] as number);
  if (after & letter && !(after & upper)) return false;
  if (!lines) return true;
  const stop = places.stops[token] as number;
  const start = text.lastIndexOf("\n", stop - 1) + 1;
  return stop - start < lines.width * 0.6;
}
