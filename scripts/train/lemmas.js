// Learns lemma rules (tag and ending → letters to cut, letters to add) and the words they miss.
const learned = /^(NNS|NNPS|VB[DGNPZ]?|JJ[RS]|RB[RS]|MD|PRP\$?|WP\$?|POS|RB|CD|DT|IN|CC|UH)$/;

export function learnLemmas(list) {
  const words = new Map();
  for (const { words: each } of list) {
    for (const { form, lemma, tag } of each) {
      if (!learned.test(tag) || !/^[\x21-\x7e’]+$/.test(form) || lemma === "_") continue;
      const small = form.toLowerCase().replaceAll("’", "'");
      const key = `${tag} ${small}`;
      if (!words.has(key)) words.set(key, new Map());
      const row = words.get(key);
      const value = lemma.toLowerCase();
      row.set(value, (row.get(value) ?? 0) + 1);
    }
  }
  const best = [...words].map(([key, row]) => {
    const [lemma] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    const space = key.indexOf(" ");
    return { tag: key.slice(0, space), small: key.slice(space + 1), lemma };
  });
  const votes = new Map();
  for (const { tag, small, lemma } of best) {
    const edit = editOf(small, lemma);
    if (!edit) continue;
    for (let length = 0; length <= Math.min(5, small.length - 1); length++) {
      const key = `${tag} ${small.slice(small.length - length)}`;
      if (!votes.has(key)) votes.set(key, new Map());
      votes.get(key).set(edit, (votes.get(key).get(edit) ?? 0) + 1);
    }
  }
  const rules = {};
  for (const [key, row] of [...votes].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const order = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const all = order.reduce((sum, each) => sum + each[1], 0);
    if (!key.endsWith(" ") && (order[0][1] < 3 || order[0][1] < all * 0.7)) continue;
    const space = key.indexOf(" ");
    const tag = key.slice(0, space);
    const ending = key.slice(space + 1);
    let shorter;
    for (let length = ending.length - 1; length >= 0 && shorter === undefined; length--)
      shorter = rules[`${tag} ${ending.slice(ending.length - length)}`];
    if (length0(ending) || shorter !== order[0][0]) rules[key] = order[0][0];
  }
  const lemmas = {};
  for (const { tag, small, lemma } of best.sort((a, b) => (a.tag + a.small < b.tag + b.small ? -1 : 1))) {
    let made = small;
    for (let length = Math.min(5, small.length - 1); length >= 0; length--) {
      const rule = rules[`${tag} ${small.slice(small.length - length)}`];
      if (rule === undefined || Number(rule[0]) >= small.length) continue;
      made = small.slice(0, small.length - Number(rule[0])) + rule.slice(1);
      break;
    }
    if (made !== lemma) lemmas[`${tag} ${small}`] = lemma;
  }
  return { rules, lemmas };
}

const length0 = (ending) => ending.length === 0;

function editOf(small, lemma) {
  let same = 0;
  while (same < small.length && same < lemma.length && small[same] === lemma[same]) same++;
  const cut = small.length - same;
  return cut > 5 || lemma.length - same > 5 ? undefined : `${cut}${lemma.slice(same)}`;
}
