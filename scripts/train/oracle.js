// Dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): the moves after which no more gold arcs are lost.

/** Rightmost gold dependent of each word; -1 for none. */
export function rightmostDependents(gold) {
  const last = new Int32Array(gold.length).fill(-1);
  gold.forEach((head, word) => {
    if (head >= 0 && word > last[head]) last[head] = word;
  });
  return last;
}

/** Which moves cost nothing here: 1 shift, 2 left, 4 right. */
export function freeMoves(state, gold, last) {
  const { stack, depth, next, count } = state;
  const s0 = stack[depth - 1];
  const s1 = depth > 1 ? stack[depth - 2] : -2;
  let shift = next < count;
  for (let place = 0; shift && place < depth; place++) {
    const word = stack[place];
    if ((word >= 0 && gold[word] === next) || (place < depth - 1 && gold[next] === word)) shift = false;
  }
  const waits = s0 >= 0 && last[s0] >= next;
  const left = depth > 1 && next < count && !waits && gold[s0] !== s1 && gold[s0] <= next;
  const right = (depth > 2 || (depth === 2 && next === count)) && !waits && gold[s0] < next;
  return (shift ? 1 : 0) + (left ? 2 : 0) + (right ? 4 : 0);
}

/** Heads without crossing arcs: a word whose arc crosses others is lifted to the head of its head. */
export function projective(heads) {
  const found = [...heads];
  for (let round = 0; round < heads.length; round++) {
    let shortest = -1;
    found.forEach((head, word) => {
      if (head < 0 || !crosses(found, word)) return;
      if (shortest < 0 || Math.abs(head - word) < Math.abs(found[shortest] - shortest)) shortest = word;
    });
    if (shortest < 0) break;
    found[shortest] = found[found[shortest]];
  }
  return found;
}

function crosses(heads, word) {
  const low = Math.min(word, heads[word]);
  const high = Math.max(word, heads[word]);
  for (let inner = low + 1; inner < high; inner++) {
    let up = inner;
    for (let step = 0; up >= 0 && up !== heads[word] && step < heads.length; step++) up = heads[up];
    if (up !== heads[word]) return true;
  }
  return false;
}
