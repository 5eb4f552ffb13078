// A ladder of articles after ../shared/reference/neardup-bench.json: each article stands as it is (orig), with light edits (2 % of its words
// changed, a dateline and a tagline added), cut (its first 40 %, boilerplate added) and rewritten heavily (sentences rotated, 10 % of the words
// dropped, 10 % replaced, two sentences of another article added); pads are shuffled words of nobody.
import { random } from "./prose.js";

export const rungs = ["orig", "light", "cut", "heavy"];

/**
 * `articles` are lists of sentences. Documents {id, text, date} in shuffled order; `gold` the six pairs an article,
 * `reuse` those and every pair that truly shares a donated sentence, each as "a b" with the lesser id first.
 */
export function ladder(articles, { seed = 20240601, pads = 80 } = {}) {
  const rnd = random(seed);
  const pool = articles.flatMap((each) => each.join(" ").split(/\s+/));
  const cities = Array.from({ length: 40 }, () => rnd.pick(pool).toUpperCase());
  const desks = Array.from({ length: 25 }, () => `${rnd.pick(pool)} ${rnd.pick(pool)}`);
  const taglines = desks.map((desk) => `Reporting by ${desk}; editing by ${rnd.pick(desks)}.`);
  const notices = desks.map(
    (desk) =>
      `Copyright ${desk}. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without the leave of ${desk}.`,
  );
  const documents = [];
  const gold = new Set();
  const reuse = new Set();
  const given = [];
  articles.forEach((sentences, index) => {
    const donor = (index + 1 + rnd.below(articles.length - 1)) % articles.length;
    const text = sentences.join(" ").split(/\s+/);
    const light = text.map((each) => (rnd.chance(0.02) ? rnd.pick(pool) : each)).join(" ");
    const cut = text.slice(0, Math.ceil(text.length * 0.4)).join(" ");
    const turn = 1 + rnd.below(Math.max(1, sentences.length - 1));
    const rotated = [...sentences.slice(turn), ...sentences.slice(0, turn)];
    const donated = [0, 1].map(() => rnd.below(articles[donor].length));
    const reworded = rotated.map((sentence) =>
      sentence
        .split(/\s+/)
        .flatMap((each) => (rnd.chance(0.1) ? [] : rnd.chance(0.1) ? [rnd.pick(pool)] : [each]))
        .join(" "),
    );
    for (const each of donated) reworded.splice(rnd.below(reworded.length + 1), 0, articles[donor][each]);
    const texts = [
      text.join(" "),
      `${rnd.pick(cities)}, ${rnd.pick(["Jan", "Mar", "May", "Sept", "Nov"])}. ${1 + rnd.below(30)} (${rnd.pick(desks)}) - ${light} ${rnd.pick(taglines)}`,
      `${cut} ${rnd.pick(notices)}`,
      reworded.join(" "),
    ];
    const day = 1 + rnd.below(27);
    for (const [rung, each] of texts.entries())
      documents.push({ id: `${index}.${rungs[rung]}`, text: each, date: `2024-03-${String(day + (rung ? 1 : 0)).padStart(2, "0")}` });
    for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) gold.add(key(`${index}.${rungs[a]}`, `${index}.${rungs[b]}`));
    given.push({ donor, donated });
  });
  given.forEach(({ donor, donated }, index) => {
    const inCut = donated.some(
      (each) =>
        articles[donor]
          .slice(0, each + 1)
          .join(" ")
          .split(/\s+/).length <= Math.ceil(articles[donor].join(" ").split(/\s+/).length * 0.4),
    );
    for (const rung of rungs) if (rung !== "cut" || inCut) reuse.add(key(`${index}.heavy`, `${donor}.${rung}`));
  });
  for (const [a, one] of given.entries())
    for (const [b, other] of given.entries())
      if (a < b && one.donor === other.donor && one.donated.some((each) => other.donated.includes(each)))
        reuse.add(key(`${a}.heavy`, `${b}.heavy`));
  for (const each of gold) reuse.add(each);
  for (let pad = 0; pad < pads; pad++)
    documents.push({ id: `pad.${pad}`, text: Array.from({ length: 250 }, () => rnd.pick(pool)).join(" "), date: "2024-03-01" });
  for (let index = documents.length - 1; index > 0; index--) {
    const other = rnd.below(index + 1);
    [documents[index], documents[other]] = [documents[other], documents[index]];
  }
  return { documents, gold, reuse };
}

export const key = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
