/** Signs that nobody sees and that turn the direction in which what stands behind them is read, so that an .exe looks like a .pdf. */
export const turningSigns: RegExp = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
