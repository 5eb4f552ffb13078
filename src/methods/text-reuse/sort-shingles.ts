/** Shingles with a value each, sorted by shingle, those of one shingle in the order given: a radix of 11 bits, linear in their number. The arrays given are used up. */
export function sortByShingle(shingle: Uint32Array, value: Uint32Array): { shingle: Uint32Array; value: Uint32Array } {
  const count = shingle.length;
  let [keys, values] = [shingle, value];
  let nextKeys: Uint32Array = new Uint32Array(count);
  let nextValues: Uint32Array = new Uint32Array(count);
  for (const shift of [0, 11, 22]) {
    const room = new Uint32Array(2049);
    for (let index = 0; index < count; index++) (room[(((keys[index] as number) >>> shift) & 2047) + 1] as number)++;
    for (let digit = 0; digit < 2048; digit++) room[digit + 1] = (room[digit + 1] as number) + (room[digit] as number);
    for (let index = 0; index < count; index++) {
      const each = keys[index] as number;
      const digit = (each >>> shift) & 2047;
      const to = room[digit] as number;
      room[digit] = to + 1;
      nextKeys[to] = each;
      nextValues[to] = values[index] as number;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [values, nextValues] = [nextValues, values];
  }
  return { shingle: keys, value: values };
}

const buckets = 1 << 22;

/** 1 where a shingle may stand elsewhere too; 0 is sure. Most words of a corpus are said once, and need not be sorted. */
export function mayRepeat(shingle: Uint32Array): Uint8Array {
  const counts = new Uint8Array(buckets);
  for (let at = 0; at < shingle.length; at++) {
    const bucket = (shingle[at] as number) & (buckets - 1);
    if ((counts[bucket] as number) < 2) (counts[bucket] as number)++;
  }
  const found = new Uint8Array(shingle.length);
  for (let at = 0; at < shingle.length; at++) if ((counts[(shingle[at] as number) & (buckets - 1)] as number) > 1) found[at] = 1;
  return found;
}
