// What a process and all below it take of the machine; nothing where the machine does not tell (Linux only).
import { existsSync, readdirSync, readFileSync } from "node:fs";

const isTold = existsSync("/proc/self/status");

/** Each process at or below `root`: MB that it holds, and seconds of processors that it has taken. */
function below(root) {
  const all = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const stat = readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /su, "")
        .split(" ");
      all.set(Number(name), {
        parent: Number(/PPid:\s+(\d+)/u.exec(status)?.[1]),
        mb: Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024,
        seconds: (Number(stat[11]) + Number(stat[12])) / 100,
      });
    } catch {
      // it has ended
    }
  }
  const isBelow = (id) => {
    for (let at = id; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...all].filter(([id]) => isBelow(id));
}

/**
 * Weighs a process and all below it until `end`: `take` gives the most MB held at once since it was asked last, `between` those held at any time
 * between two (of performance.now), and `seconds` those of processors.
 */
export function weighing(pid) {
  let most = 0;
  const taken = new Map();
  const held = [];
  const look = () => {
    const all = below(pid);
    const now = all.reduce((sum, [, { mb }]) => sum + mb, 0);
    held.push([performance.now(), now]);
    most = Math.max(most, now);
    for (const [id, { seconds }] of all) taken.set(id, seconds);
  };
  const timer = isTold ? setInterval(look, 250) : undefined;
  return {
    take: () => {
      const mb = Math.round(most);
      most = 0;
      return mb;
    },
    between: (from, to) => Math.round(Math.max(0, ...held.filter(([at]) => at >= from && at <= to).map(([, mb]) => mb))),
    seconds: () => [...taken.values()].reduce((sum, each) => sum + each, 0),
    end: () => clearInterval(timer),
  };
}
