// Writes sentences as the network sees them: words and endings by hash, shapes, predicted tags, and heads and relations where they are known.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A writer of rows of JSON: `look` fills the program's traits of a sentence of tokens. */
export function exampleWriter(words, look, hashSmall, names) {
  const row = (forms, tags) => {
    const text = forms.join(" ");
    const starts = new Int32Array(forms.length);
    const stops = new Int32Array(forms.length);
    let at = 0;
    forms.forEach((form, index) => {
      starts[index] = at;
      at += form.length;
      stops[index] = at++;
    });
    look(words, { text, starts, stops });
    return {
      w: forms,
      p: [...tags],
      k: forms.map((_, index) => hashSmall(text, starts[index], stops[index]) >>> 0),
      s3: Array.from(words.suffix3.subarray(0, forms.length), (each) => each >>> 0),
      sh: [...words.shape.subarray(0, forms.length)],
    };
  };
  const write = (path, rows) => writeFileSync(path, `${[names, ...rows].map((each) => JSON.stringify(each)).join("\n")}\n`);
  return {
    gold: (path, list) =>
      write(
        path,
        list.map((each) => ({
          ...row(
            each.words.map((word) => word.form),
            each.predicted,
          ),
          h: each.words.map((word) => word.head),
          r: each.relations,
        })),
      ),
    plain: (path, list) =>
      write(
        path,
        list.map(({ forms, predicted }) => row(forms, predicted)),
      ),
  };
}

/** Texts of others at hand whose licence allows weights of our own to be learnt from them: CC0, CC BY-SA, MIT and the public domain. */
export function openTexts(shared) {
  const lines = (path) =>
    gunzipSync(readFileSync(join(shared, path)))
      .toString("utf8")
      .trim()
      .split("\n");
  const reports = readdirSync(join(shared, "data/crs")).filter((name) => name.endsWith(".md") && name !== "README.md");
  return [
    ...lines("data/texts/isaf/isaf_dev.jsonl.gz").map((line) => JSON.parse(line).text),
    ...reports.map((name) => readFileSync(join(shared, "data/crs", name), "utf8")),
    ...lines("data/texts/ungd/ungd_dev.jsonl.gz").map((line) => JSON.parse(line).text),
    ...lines("afpak/ungd_2018_2024.jsonl.gz").map((line) => JSON.parse(line).text),
    ...lines("data/neardup/articles_1000.train.gz").map((line) => line.slice(line.indexOf(" ") + 1)),
  ];
}
