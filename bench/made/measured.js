// What benches share that measure more than once, side by side.
import { openDuckDB } from "../../dist/engine/duckdb.js";

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Works with an engine of its own, which leaves nothing behind. */
export async function fresh(work) {
  const engine = await openDuckDB();
  try {
    return await work(engine);
  } finally {
    engine.close();
    globalThis.gc?.();
  }
}
