// The audit of a manuscript of 40 KB and of one ten times as long, after warm-up. Against it: a forty-line regular expression that only finds citations.
import { audit } from "../../dist/audit/audit.js";
import { manuscript } from "../made/rows/manuscript.js";

const { text } = manuscript({ seed: 7, style: "apa", words: 6_000 });
const long = manuscript({ seed: 8, style: "apa", words: 60_000 }).text;
for (const [name, body] of [
  ["audit", text],
  ["audit-long", long],
]) {
  for (let turn = 0; turn < 5; turn += 1) audit({ path: "manuscript.txt", text: body });
  const times = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const began = performance.now();
    audit({ path: "manuscript.txt", text: body });
    times.push((performance.now() - began) / 1000);
  }
  const seconds = times.sort((a, b) => a - b)[7];
  console.log(
    JSON.stringify({
      name,
      n: Buffer.byteLength(body),
      seconds,
      per_second: Buffer.byteLength(body) / seconds,
      rss_mb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    }),
  );
}
