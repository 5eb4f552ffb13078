const key = "amity-confirmed";

function read(): readonly string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]") as unknown;
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** Whether somebody has done with the three looks of a case, or put them off, in this browser. */
export function isSkipped(name: string): boolean {
  return read().includes(name);
}

export function skip(name: string): void {
  try {
    localStorage.setItem(key, JSON.stringify([...new Set([...read(), name])]));
  } catch {
    return; // a browser that keeps nothing asks again
  }
}
