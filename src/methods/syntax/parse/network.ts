import type { Lexicon } from "../table.js";
import type { Kernel } from "./kernel.js";

/** The network as it stands in memory: matrices in the form that the kernel reads, by address, and what JavaScript reads itself. */
export interface Network {
  readonly kernel: Kernel;
  readonly short: Int16Array;
  readonly long: Int32Array;
  readonly words: Lexicon;
  readonly suffixes: Lexicon;
  readonly shapes: Lexicon;
  readonly relations: number;
  /** Rows of words: numbers of eight bits with a multiplier each. */
  readonly vectors: Int8Array;
  readonly scales: Uint16Array;
  readonly suffixRows: Int16Array;
  /** Addresses of matrices. */
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly out: number;
  readonly pair: number;
  readonly far: number;
  readonly label: number;
  /** Addresses of the biases of the second and third layer, as numbers with a point. */
  readonly twoBias: number;
  readonly threeBias: number;
  /** Addresses of biases, least and most of the outputs and of the asking side of arcs, a column each. */
  readonly outBias: number;
  readonly outLeast: number;
  readonly outMost: number;
  readonly headBias: number;
  readonly headLeast: number;
  readonly headMost: number;
  readonly farBias: Int16Array;
  readonly labelBias: Int16Array;
  /** Addresses of a row for each step of distance, and of what the root says, as words say it at `lower`. */
  readonly labelFar: number;
  readonly root: number;
  /** Rows of the first layer, four times `firstGates` each (here and beside, ahead and back): tags, shapes, edges, and of words as they come. */
  readonly tagRows: number;
  readonly shapeRows: number;
  readonly edgeRows: number;
  readonly wordRows: number;
  /** Which word, or beyond them which suffix, each row of words holds; -1 for none. */
  readonly held: Int32Array;
  /** The last sentence, by number, that needed each row of words. */
  readonly used: Int32Array;
  /** Room to work in. */
  readonly list: number;
  readonly input: number;
  readonly gates: number;
  readonly state: number;
  readonly lower: number;
  readonly upper: number;
  readonly sums: number;
  readonly asked: number;
  readonly heads: number;
  readonly products: number;
}
