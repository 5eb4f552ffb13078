/** Widths of the network: a feature's row, the units of a layer in one direction, arcs and labels, steps of distance. */
export const widths = { row: 128, first: 128, later: 96, arc: 80, label: 64, steps: 24 } as const;
const { first, later, arc, label } = widths;
/** Numbers a word and direction of the first layer, and of the two above. */
export const firstGates = 3 * first;
export const laterGates = 4 * later;
export const outs = 2 * arc + 2 * label;
/** Of these what is kept beside the dependent's side of arcs: the head's side, and both sides of labels. */
export const said = outs - arc;
/** Rows of words held at once; the place of a row is its number modulo this. */
export const heldRows = 1 << 13;
/** Bytes of a row of the first layer. */
export const rowBytes = 4 * firstGates * 2;
