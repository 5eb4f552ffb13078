// How the time of a regular expression grows on what might be too much for it: its own words and signs, repeated.
const signs = [
  "a",
  "A",
  "1",
  " ",
  "\n",
  "\t",
  "a ",
  "A ",
  "A. ",
  "A, ",
  "A-",
  "O’",
  "a-",
  "1,",
  "1 ",
  "1–",
  ".",
  "(",
  "[",
  "“",
  "\\",
  "*a",
  "A a ",
  "the ",
  "A of ",
];

/** What is repeated: common signs, and the words and signs of the pattern. */
function pumpsOf(text) {
  const [, source] = /^\/([\s\S]*)\/([a-z]*)$/.exec(text);
  const words = [
    ...new Set(source.replaceAll(/\\p\{[^}]*\}|\\[a-zA-Z]|\{[\d,]+\}/g, " ").match(/\p{L}{2,}|[^\s\p{L}\p{N}()[\]|?*+{}\\^$]/gu) ?? []),
  ].slice(0, 24);
  return [...signs, ...words, ...words.map((each) => `${each} `)].map((pump) => ({ before: "", pump, after: "\u0000" }));
}

/** Milliseconds for about so many letters: the best of three, so that others on the machine count less. */
export function spent(text, { before, pump, after }, letters) {
  const [, source, flags] = /^\/([\s\S]*)\/([a-z]*)$/.exec(text);
  const pattern = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  const whole = before + pump.repeat(Math.ceil(letters / pump.length)) + after;
  let best = Number.MAX_VALUE;
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now();
    for (const _ of whole.matchAll(pattern));
    best = Math.min(best, performance.now() - began);
    if (best > 20) break;
  }
  return best;
}

/** What takes longest when it is repeated, and how many letters of it were measured: as many as take no more than a moment. */
export function worstOf(text) {
  const all = pumpsOf(text).map((each) => ({ ...each, took: spent(text, each, 500) }));
  const { took, ...worst } = all.reduce((a, b) => (b.took > a.took ? b : a));
  let [letters, now] = [500, took];
  while (letters < 16_000 && now < 12) {
    letters *= 2;
    now = spent(text, worst, letters);
  }
  return { ...worst, letters };
}
