/** Hash of a run of UTF-16 units with capitals made small and digits made one, so that `1979` and `1980` are one word. */
export function hashSmall(text: string, start: number, stop: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < stop; at++) {
    let unit = text.charCodeAt(at);
    if (unit < 128) {
      if (unit >= 65 && unit <= 90) unit += 32;
      else if (unit >= 49 && unit <= 57) unit = 48;
    } else unit = smallUnit(unit);
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash;
}

function smallUnit(unit: number): number {
  if (unit === 0x2019 || unit === 0x2018) return 39;
  if (unit === 0x201c || unit === 0x201d) return 34;
  if (unit < 0xc0 || unit > 0x24ff) return unit;
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

/** Hash of a run of UTF-16 units as it stands, digits made one. */
export function hashExact(text: string, start: number, stop: number): number {
  let hash = 0x51ed270b;
  for (let at = start; at < stop; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit >= 49 && unit <= 57 ? 48 : unit === 0x2019 ? 39 : unit), 0x01000193);
  }
  return hash;
}

/** Key of a feature: its template and up to three values. Never 0, which marks an empty slot. */
export function key(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x27d4eb2f), 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0 || 1;
}
