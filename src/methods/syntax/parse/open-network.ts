import type { Lexicon } from "../table.js";
import { longestSentence } from "../words-of-sentence.js";
import { makeKernel, packed } from "./kernel.js";
import type { Network } from "./network.js";
import { makeRows } from "./rows.js";
import { firstGates, heldRows, laterGates, outs, rowBytes, said, widths } from "./widths.js";

const { row, first, later, arc, label, steps } = widths;

interface Source {
  /** The next so many numbers of eight, or of sixteen bits. */
  readonly bytes: (count: number) => Int8Array;
  readonly shorts: (count: number) => Int16Array;
  readonly lexicon: () => Lexicon;
}

const upTo16 = (count: number): number => Math.ceil(count / 16) * 16;

/** Opens the network and works out the rows of tags, shapes and edges. */
export function openNetwork(source: Source, tags: number, relations: number): Network {
  const words = source.lexicon();
  const suffixes = source.lexicon();
  const shapes = source.lexicon();
  const sizes = source.shorts(8);
  const [wordCount, suffixCount, shapeCount] = [0, 2, 4].map(
    (at) => ((sizes[at] as number) & 0xffff) + (sizes[at + 1] as number) * 65536,
  ) as [number, number, number];
  const vectors = source.bytes(wordCount * row);
  const scales = new Uint16Array(source.shorts(wordCount).buffer);
  const longest = longestSentence + 8;
  let end = 0;
  const room = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 64) * 64;
    return at;
  };
  const place = {
    list: room(64),
    one: room(4 * row * firstGates * 2),
    two: room(2 * first * laterGates * 2),
    three: room(2 * later * laterGates * 2),
    out: room(2 * later * outs * 2),
    pair: room(arc * arc * 2),
    far: room(arc * upTo16(steps) * 2),
    label: room(label * upTo16(relations) * 2),
    tagRows: room(tags * rowBytes),
    shapeRows: room(shapeCount * rowBytes),
    edgeRows: room(2 * rowBytes),
    input: room(4 * row * 2),
    state: room(first * 4),
    twoBias: room(laterGates * 4),
    threeBias: room(laterGates * 4),
    outBias: room(outs * 4),
    outLeast: room(outs * 4),
    outMost: room(outs * 4),
    headBias: room(arc * 4),
    headLeast: room(arc * 4),
    headMost: room(arc * 4),
    labelFar: room((steps + 1) * label * 2),
    root: room(said * 2),
    gates: room(longest * 2 * firstGates * 2),
    lower: room(longest * 2 * first * 2),
    upper: room(longest * 2 * later * 2),
    sums: room(longest * laterGates * 4),
    asked: room(longest * arc * 2),
    heads: room(upTo16(longest) * arc * 2),
    products: room(longest * upTo16(longest) * 4),
    wordRows: room((heldRows + longest) * rowBytes),
  };
  const kernel = makeKernel(end);
  const short = new Int16Array(kernel.memory.buffer);
  const long = new Int32Array(kernel.memory.buffer);
  const real = new Float32Array(kernel.memory.buffer);
  const tagValues = source.shorts(tags * row);
  const suffixRows = source.shorts(suffixCount * row);
  const shapeValues = source.shorts(shapeCount * row);
  const edgeValues = source.shorts(2 * row);
  const matrix = (at: number, rows: number, columns: number, from = 0): void => {
    const values = source.shorts(rows * columns);
    for (let each = 0; each < rows; each++) {
      for (let column = 0; column < columns; column++)
        short[at / 2 + packed(each, from + column, rows)] = values[each * columns + column] as number;
    }
  };
  const biases = (at: number): void => {
    const values = source.shorts(laterGates);
    for (let each = 0; each < laterGates; each++) real[at / 4 + each] = (values[each] as number) / 1024;
  };
  // Of the first layer the rows' own part stands before that of the word beside, for each of the two directions.
  for (const part of [0, 1, 2, 3]) matrix(place.one, row, firstGates, part * firstGates);
  const oneBias = source.shorts(2 * firstGates);
  for (const side of [0, 1]) matrix(place.two, 2 * first, laterGates / 2, (side * laterGates) / 2);
  biases(place.twoBias);
  for (const side of [0, 1]) matrix(place.three, 2 * later, laterGates / 2, (side * laterGates) / 2);
  biases(place.threeBias);
  matrix(place.out, 2 * later, outs);
  long.set(source.shorts(outs), place.outBias / 4);
  for (let each = 0; each < outs; each++) {
    long[place.outLeast / 4 + each] = each < 2 * arc ? 0 : -32768;
    long[place.outMost / 4 + each] = each < 2 * arc ? 8192 : 32767;
  }
  const root = source.shorts(arc + label);
  short.set(root.subarray(0, arc), place.root / 2);
  short.set(root.subarray(arc), place.root / 2 + arc + label);
  matrix(place.pair, arc, arc);
  long.set(source.shorts(arc), place.headBias / 4);
  long.fill(-4096, place.headLeast / 4, place.headLeast / 4 + arc);
  long.fill(4096, place.headMost / 4, place.headMost / 4 + arc);
  matrix(place.far, arc, steps);
  const farBias = source.shorts(steps + 1);
  short.set(source.shorts((steps + 1) * label), place.labelFar / 2);
  matrix(place.label, label, relations);
  const network: Network = {
    ...place,
    kernel,
    short,
    long,
    words,
    suffixes,
    shapes,
    relations,
    vectors,
    scales,
    suffixRows,
    farBias,
    labelBias: source.shorts(relations),
    held: new Int32Array(heldRows).fill(-1),
    used: new Int32Array(heldRows),
  };
  const rows = (values: Int16Array, at: number, bias?: Int16Array): void => {
    const numbers = Array.from({ length: values.length / row }, (_, each) => each);
    makeRows(
      network,
      numbers,
      (each) => values.subarray(each * row, (each + 1) * row),
      (each) => at + each * rowBytes,
      bias,
    );
  };
  rows(tagValues, place.tagRows, oneBias);
  rows(shapeValues, place.shapeRows);
  rows(edgeValues, place.edgeRows);
  return network;
}
