/** Who and what a state sends abroad: where they stand says nothing of whose they are, nor whose the people around them are. */
export const sentAbroad = /^(?:embassy|consulate|ambassador|envoy|consul|diplomat|attach[eé]|chargé|nuncio|d['’]affaires|legation)$/iu;
