/** How the signs of a figure are read, by what of it is on the page. */
const signs: readonly (readonly [string, string])[] = [
  [".drawing .reach, .drawing .band", "A band, bar or whisker behind a mark is its interval. A hollow mark has none in its data."],
  [".hatched, .drawing [fill^='url(#hatch']", "Hatched: there are no rows, and the reason stands beside it. A zero is written as 0."],
  [
    ".drawing .tie, .tie-line",
    "Full blue-teal lines are amity, dashed orange ones enmity, wider where it is more; a grey dotted line is disputed.",
  ],
  [".four-part", "One bar in four parts: believed is solid, contested cross-hatched, refuted dotted, unknown empty."],
  [".ring", "A letter in a ring says how a thing is known: reported, coded, estimated, judged, projected."],
  [".proposed", "A dotted underline was made by a machine, and nobody accepted it yet."],
  [".bare, .sentence-bare, .found-bare", "A grey wavy underline rests on nothing: no evidence is linked."],
  [".severity", "A filled triangle is an error, a hollow one a warning, a dot a note of a check."],
  [".figure", "Below a figure stand its source and how many rows it has; Table shows all of them, SVG, PNG and CSV take it with you."],
];

export function signsOn(page: ParentNode): string[] {
  return signs.filter(([selector]) => page.querySelector(selector) !== null).map(([, says]) => says);
}
