import type { Network } from "./parse/network.js";
import { openNetwork } from "./parse/open-network.js";
import { type Lexicon, makeLexicon, makeTable, type Table } from "./table.js";

/** What the weight file says besides its numbers. */
export interface Header {
  readonly format: "amity-syntax-2";
  readonly licence: string;
  readonly attribution: readonly string[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly uposes: readonly string[];
  /** Rules and exceptions of lemmas: see `lemma.ts`. */
  readonly lemmaRules: Readonly<Record<string, string>>;
  readonly lemmas: Readonly<Record<string, string>>;
}

/** The weight file, opened. */
export interface Weights {
  readonly header: Header;
  readonly tagger: Table;
  readonly splitter: Table;
  /** Small form → its usual tags. */
  readonly usual: Lexicon;
  /** Small form → coarse class × 65536 + fine class. */
  readonly classes: Lexicon;
  /** Tag and relation, with or without the word → number of the universal part of speech + 1. */
  readonly upos: Lexicon;
  readonly network: Network;
}

/**
 * Opens a weight file: the length of its header, the header as JSON, then two tables, three lexicons and the
 * parser's network. Numbers are little-endian;
 * keys are sorted and stand as differences, seven bits a byte.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = { bytes, at: 0 };
  const size = fixed(reader);
  if (size > bytes.length) throw new Error("This is no weight file of the parser.");
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(reader.at, reader.at + size))) as Header;
  if (header.format !== "amity-syntax-2") throw new Error(`The weight file is of format ${header.format}, not amity-syntax-2.`);
  reader.at += size;
  return {
    header,
    tagger: readTable(reader),
    splitter: readTable(reader),
    usual: readLexicon(reader),
    classes: readLexicon(reader),
    upos: readLexicon(reader),
    network: readNetwork(reader, header),
  };
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function fixed(reader: Reader): number {
  const { bytes, at } = reader;
  reader.at += 4;
  return ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

function varying(reader: Reader): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

function readKeys(reader: Reader, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let last = 0;
  for (let row = 0; row < count; row++) {
    last += varying(reader);
    keys[row] = last;
  }
  return keys;
}

function readTable(reader: Reader): Table {
  const classes = fixed(reader);
  const rows = fixed(reader);
  const cells = fixed(reader);
  const keys = readKeys(reader, rows);
  const counts = reader.bytes.subarray(reader.at, reader.at + rows);
  const which = reader.bytes.subarray(reader.at + rows, reader.at + rows + cells);
  const weights = reader.bytes.subarray(reader.at + rows + cells, reader.at + rows + 2 * cells);
  reader.at += rows + 2 * cells;
  const values = new Uint16Array(cells);
  for (let cell = 0; cell < cells; cell++) values[cell] = ((which[cell] as number) << 8) | (weights[cell] as number);
  return makeTable(classes, keys, counts, values);
}

function readLexicon(reader: Reader): Lexicon {
  const rows = fixed(reader);
  const keys = readKeys(reader, rows);
  const values = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) values[row] = varying(reader);
  return makeLexicon(keys, values);
}

function readNetwork(reader: Reader, header: Header): Network {
  const bytes = (count: number): Int8Array => {
    reader.at += count;
    return new Int8Array(reader.bytes.subarray(reader.at - count, reader.at));
  };
  const shorts = (count: number): Int16Array => {
    const view = new DataView(bytes(count * 2).buffer);
    return Int16Array.from({ length: count }, (_, at) => view.getInt16(at * 2, true));
  };
  return openNetwork({ bytes, shorts, lexicon: () => readLexicon(reader) }, header.tags.length + 1, header.relations.length);
}
