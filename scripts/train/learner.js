// An averaged perceptron over sparse features: rows of (class, weight) for each feature key, grown as updates need them.

/** A learner of so many classes. */
export function learner(classes) {
  let mask = (1 << 22) - 1;
  let keys = new Uint32Array(mask + 1);
  let rows = new Uint32Array(mask + 1);
  let used = 0;
  let rowCount = 1;
  let capacity = 1 << 20;
  let at = new Uint32Array(capacity);
  let length = new Uint8Array(capacity);
  let room = new Uint8Array(capacity);
  let touched = new Uint16Array(capacity);
  let cells = 1;
  let pool = 1 << 23;
  let which = new Uint8Array(pool);
  let weight = new Float32Array(pool);
  let total = new Float64Array(pool);
  let time = 1;

  const slotOf = (key) => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grown = (array, size) => {
    const more = new array.constructor(size);
    more.set(array);
    return more;
  };
  const rehash = () => {
    const oldKeys = keys;
    const oldRows = rows;
    mask = mask * 2 + 1;
    keys = new Uint32Array(mask + 1);
    rows = new Uint32Array(mask + 1);
    for (let slot = 0; slot < oldKeys.length; slot++) {
      if (!oldKeys[slot]) continue;
      const to = slotOf(oldKeys[slot]);
      keys[to] = oldKeys[slot];
      rows[to] = oldRows[slot];
    }
  };
  const rowOf = (key) => {
    const slot = slotOf(key);
    if (keys[slot]) return rows[slot];
    keys[slot] = key;
    rows[slot] = rowCount;
    if (rowCount + 1 >= capacity) {
      capacity *= 2;
      at = grown(at, capacity);
      length = grown(length, capacity);
      room = grown(room, capacity);
      touched = grown(touched, capacity);
    }
    if (++used > mask * 0.6) rehash();
    return rowCount++;
  };
  const add = (row, label, amount) => {
    const from = at[row];
    const end = from + length[row];
    for (let cell = from; cell < end; cell++) {
      if (which[cell] === label) {
        weight[cell] += amount;
        total[cell] += amount * time;
        return;
      }
    }
    if (length[row] === room[row]) {
      const wanted = Math.min(255, Math.max(2, room[row] * 2));
      if (cells + wanted > pool) {
        pool *= 2;
        which = grown(which, pool);
        weight = grown(weight, pool);
        total = grown(total, pool);
      }
      which.copyWithin(cells, from, end);
      weight.copyWithin(cells, from, end);
      total.copyWithin(cells, from, end);
      at[row] = cells;
      room[row] = wanted;
      cells += wanted;
    }
    const cell = at[row] + length[row]++;
    which[cell] = label;
    weight[cell] = amount;
    total[cell] = amount * time;
  };

  return {
    classes,
    /** Adds the weights of the features to the scores. */
    score(features, count, scores) {
      for (let index = 0; index < count; index++) {
        const key = features[index];
        let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
        while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
        if (!keys[slot]) continue;
        const row = rows[slot];
        const end = at[row] + length[row];
        for (let cell = at[row]; cell < end; cell++) scores[which[cell]] += weight[cell];
      }
    },
    /** Moves weight from the wrong class to the right one. */
    update(features, count, right, wrong, amount = 1) {
      for (let index = 0; index < count; index++) {
        const row = rowOf(features[index]);
        if (touched[row] < 65535) touched[row]++;
        add(row, right, amount);
        add(row, wrong, -amount);
      }
    },
    tick() {
      time++;
    },
    /** Averaged weights as whole numbers from -127 to 127; features seldom updated and small weights are left out. */
    pack({ least = 2, clip = 127, share = 1, floor = 0.5 } = {}) {
      let largest = 0;
      const sizes = [];
      for (let slot = 0; slot <= mask; slot++) {
        if (!keys[slot]) continue;
        const row = rows[slot];
        if (touched[row] < least) continue;
        for (let cell = at[row]; cell < at[row] + length[row]; cell++) sizes.push(Math.abs(weight[cell] - total[cell] / time));
      }
      sizes.sort((a, b) => a - b);
      largest = sizes[Math.floor((sizes.length - 1) * share)];
      const scale = clip / largest;
      const list = [];
      for (let slot = 0; slot <= mask; slot++) {
        if (!keys[slot]) continue;
        const row = rows[slot];
        if (touched[row] < least) continue;
        const values = [];
        for (let cell = at[row]; cell < at[row] + length[row]; cell++) {
          const mean = (weight[cell] - total[cell] / time) * scale;
          if (Math.abs(mean) < floor) continue;
          const value = Math.max(-127, Math.min(127, Math.round(mean)));
          if (value) values.push(which[cell] * 256 + value + 128);
        }
        if (values.length) list.push([keys[slot], values.sort((a, b) => a - b)]);
      }
      list.sort((a, b) => a[0] - b[0]);
      const counts = Uint8Array.from(list, (each) => each[1].length);
      return {
        classes,
        keys: Uint32Array.from(list, (each) => each[0]),
        counts,
        values: Uint16Array.from(list.flatMap((each) => each[1])),
        features: used,
      };
    },
  };
}
