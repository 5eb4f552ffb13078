// Writes the weight file: see src/methods/syntax/weights.ts for its form.
export function weightFile(header, tables, lexicons, network) {
  const parts = [];
  const fixed = (value) => parts.push(Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24));
  const varying = (values) => {
    const out = [];
    for (let value of values) {
      while (value >= 128) {
        out.push((value % 128) + 128);
        value = Math.floor(value / 128);
      }
      out.push(value);
    }
    parts.push(Uint8Array.from(out));
  };
  const differences = (keys) => Array.from(keys, (each, index) => each - (index ? keys[index - 1] : 0));
  const head = new TextEncoder().encode(JSON.stringify(header));
  fixed(head.length);
  parts.push(head);
  for (const table of tables) {
    fixed(table.classes);
    fixed(table.keys.length);
    fixed(table.values.length);
    varying(differences(table.keys));
    parts.push(table.counts);
    parts.push(Uint8Array.from(table.values, (each) => each >>> 8));
    parts.push(Uint8Array.from(table.values, (each) => each & 255));
  }
  for (const lexicon of lexicons) {
    fixed(lexicon.keys.length);
    varying(differences(lexicon.keys));
    varying(lexicon.values);
  }
  parts.push(network);
  const file = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** A lexicon of entries [key, value], sorted, the first of equal keys kept. */
export function lexicon(entries) {
  const unique = new Map();
  for (const [key, value] of entries) if (!unique.has(key)) unique.set(key, value);
  const sorted = [...unique].sort((a, b) => a[0] - b[0]);
  return { keys: Uint32Array.from(sorted, (each) => each[0]), values: Uint32Array.from(sorted, (each) => each[1]) };
}
