// A small seeded generator (mulberry32): the same seed gives the same weights.
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(list, random) {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}

/** Leaves each feature out with a chance: what is learnt then rests on many features, and not on the few rarest. Returns how many stay. */
export function thin(keys, count, random, noise) {
  if (!noise) return count;
  let stay = 0;
  for (let index = 0; index < count; index++) if (random() >= noise) keys[stay++] = keys[index];
  return stay;
}
