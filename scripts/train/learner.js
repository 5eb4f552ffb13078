// An averaged perceptron over sparse features: rows of (class, weight) for each feature key, grown as updates need them.
// Rows lie in one pool of 32-bit cells, so that a feature costs two reads from memory: its slot and its row.

const header = 3; // cells before a row's pairs: how many, room for how many, how often updated

/** A learner of so many classes. */
export function learner(classes) {
  let mask = (1 << 21) - 1;
  let slots = new Uint32Array((mask + 1) * 2);
  let used = 0;
  let pool = 1 << 23;
  let cells = new Int32Array(pool);
  let weights = new Float32Array(cells.buffer);
  let totals = new Float32Array(pool);
  let end = 1;
  let time = 1;
  const places = new Uint32Array(256);
  const seen = new Uint32Array(256);

  const slotOf = (key) => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (slots[slot * 2] !== 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const rehash = () => {
    const old = slots;
    mask = mask * 2 + 1;
    slots = new Uint32Array((mask + 1) * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (!old[from]) continue;
      const to = slotOf(old[from]) * 2;
      slots[to] = old[from];
      slots[to + 1] = old[from + 1];
    }
  };
  const make = (room) => {
    const size = header + room * 2;
    if (end + size > pool) {
      pool *= 2;
      const more = new Int32Array(pool);
      more.set(cells);
      cells = more;
      weights = new Float32Array(cells.buffer);
      const moreTotals = new Float32Array(pool);
      moreTotals.set(totals);
      totals = moreTotals;
    }
    const row = end;
    end += size;
    cells[row] = 0;
    cells[row + 1] = room;
    cells[row + 2] = 0;
    return row;
  };
  /** Adds to a weight and returns the row, which moves when it grows. `totals` keeps each update times its moment, in thousands. */
  const add = (row, label, amount) => {
    const count = cells[row];
    const first = row + header;
    for (let cell = first; cell < first + count * 2; cell += 2) {
      if (cells[cell] === label) {
        weights[cell + 1] += amount;
        totals[cell] += amount * time * 0.001;
        return row;
      }
    }
    let to = row;
    if (count === cells[row + 1]) {
      to = make(Math.min(classes, count * 2));
      cells[to] = count;
      cells[to + 2] = cells[row + 2];
      cells.copyWithin(to + header, first, first + count * 2);
      totals.copyWithin(to + header, first, first + count * 2);
    }
    const cell = to + header + cells[to]++ * 2;
    cells[cell] = label;
    weights[cell + 1] = amount;
    totals[cell] = amount * time * 0.001;
    return to;
  };

  return {
    classes,
    /** Adds the weights of the features to the scores; in passes, so that the processor waits for many reads from memory at once. */
    score(features, count, scores) {
      for (let index = 0; index < count; index++) {
        const slot = ((Math.imul(features[index], 0x9e3779b1) >>> 7) & mask) * 2;
        places[index] = slot;
        seen[index] = slots[slot];
      }
      let rows = 0;
      for (let index = 0; index < count; index++) {
        const key = features[index];
        let slot = places[index];
        let found = seen[index];
        while (found !== 0 && found !== key) {
          slot = (slot + 2) & (mask * 2 + 1);
          found = slots[slot];
        }
        if (found !== 0) places[rows++] = slots[slot + 1];
      }
      for (let row = 0; row < rows; row++) seen[row] = cells[places[row]];
      for (let row = 0; row < rows; row++) {
        const first = places[row] + header;
        const last = first + seen[row] * 2;
        for (let cell = first; cell < last; cell += 2) scores[cells[cell]] += weights[cell + 1];
      }
    },
    /** Moves weight from the wrong class to the right one, and likewise between classes that several share; -1 for none. */
    update(features, count, right, wrong, shared = -1, sharedNot = -1) {
      for (let index = 0; index < count; index++) {
        const key = features[index];
        const slot = slotOf(key) * 2;
        if (slots[slot] === 0) {
          slots[slot] = key;
          slots[slot + 1] = make(2);
          used++;
        }
        let row = slots[slot + 1];
        cells[row + 2]++;
        row = add(row, right, 1);
        row = add(row, wrong, -1);
        if (shared >= 0) row = add(row, shared, 1);
        if (sharedNot >= 0) row = add(row, sharedNot, -1);
        slots[slot + 1] = row;
      }
      if (used > mask * 0.6) rehash();
    },
    tick() {
      time++;
    },
    /** Calls back with each feature: its key, how often it was updated, its classes and their averaged weights. */
    rows(visit) {
      for (let slot = 0; slot < slots.length; slot += 2) {
        if (!slots[slot]) continue;
        const row = slots[slot + 1];
        const labels = [];
        const means = [];
        for (let cell = row + header; cell < row + header + cells[row] * 2; cell += 2) {
          labels.push(cells[cell]);
          means.push(weights[cell + 1] - (totals[cell] * 1000) / time);
        }
        visit(slots[slot], cells[row + 2], labels, means);
      }
    },
    /** Adds the averaged weights of another learner: what several have learnt is then scored as one. */
    absorb(other) {
      other.rows((key, updates, labels, means) => {
        const slot = slotOf(key) * 2;
        if (slots[slot] === 0) {
          slots[slot] = key;
          slots[slot + 1] = make(labels.length);
          used++;
        }
        let row = slots[slot + 1];
        cells[row + 2] += updates;
        for (let index = 0; index < labels.length; index++) row = add(row, labels[index], means[index]);
        slots[slot + 1] = row;
        if (used > mask * 0.6) rehash();
      });
      totals.fill(0);
    },
    /** Averaged weights as whole numbers from -127 to 127; features seldom updated and small weights are left out. */
    pack({ least = 2, share = 1, floor = 0.5 } = {}) {
      const mean = (cell) => weights[cell + 1] - (totals[cell] * 1000) / time;
      const kept = [];
      for (let slot = 0; slot < slots.length; slot += 2) if (slots[slot] && cells[slots[slot + 1] + 2] >= least) kept.push(slot);
      const sizes = [];
      for (const slot of kept) {
        const row = slots[slot + 1];
        for (let cell = row + header; cell < row + header + cells[row] * 2; cell += 2) sizes.push(Math.abs(mean(cell)));
      }
      const sorted = Float64Array.from(sizes).sort();
      const scale = 127 / sorted[Math.floor((sorted.length - 1) * share)];
      const list = [];
      for (const slot of kept) {
        const row = slots[slot + 1];
        const values = [];
        for (let cell = row + header; cell < row + header + cells[row] * 2; cell += 2) {
          const size = mean(cell) * scale;
          if (Math.abs(size) < floor) continue;
          const value = Math.max(-127, Math.min(127, Math.round(size)));
          if (value) values.push(cells[cell] * 256 + value + 128);
        }
        if (values.length) list.push([slots[slot], values.sort((a, b) => a - b)]);
      }
      list.sort((a, b) => a[0] - b[0]);
      return {
        classes,
        keys: Uint32Array.from(list, (each) => each[0]),
        counts: Uint8Array.from(list, (each) => each[1].length),
        values: Uint16Array.from(list.flatMap((each) => each[1])),
        features: used,
      };
    },
  };
}
