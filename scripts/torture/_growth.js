// node _growth.js: the processor's time, in ms, that the audit takes for what was once too much of it, once and four times as long.
import { read } from "./_reading.js";

/** What was repeated, each in a manuscript that is otherwise sound. */
export const units = [
  "Khan, A. (2020). ",
  "[1] A\n",
  "[1] A\n[2] B\n",
  "1. a\n",
  "References\n",
  "## References\n\n",
  "## Notes\n\n",
  "¹ ",
];

const text = (unit, letters) =>
  `# T\n\nWords here (Khan, 2020).[1]\n\n${unit.repeat(Math.ceil(letters / unit.length))}\n\n## References\n\nKhan, A. (2020). T. J.\n`;

async function spent(unit, letters) {
  const began = process.cpuUsage();
  await read("manuscript.md", text(unit, letters));
  return Math.round(process.cpuUsage(began).user / 1e3);
}

await spent("Words of it. ", 60_000); // what is loaded and compiled once
const found = [];
for (const unit of units) {
  await spent(unit, 10_000);
  const once = await spent(unit, 40_000);
  found.push({ unit, once, four: await spent(unit, 160_000) });
}
console.log(JSON.stringify(found));
process.exit();
