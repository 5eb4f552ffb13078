// Makes examples of treebank sentences: the words as the program sees them, with gold tags, heads and relations.
/** Treebank sentences as {text, starts, stops, words, tags, relations}; sentences longer than the program reads are left out. */
export function examples(sentences, longest) {
  return sentences.filter((each) => each.words.length < longest).map((each) => example(each.words));
}

function example(words) {
  let text = "";
  const starts = new Int32Array(words.length);
  const stops = new Int32Array(words.length);
  words.forEach((word, index) => {
    starts[index] = text.length;
    text += word.form;
    stops[index] = text.length;
    if (word.space) text += " ";
  });
  return {
    text,
    starts,
    stops,
    words,
    tags: words.map((word) => word.tag),
    relations: words.map((word) => word.relation),
  };
}

const small = new Set("a an the and or but nor of in on at to for by from with as is are be vs over after into".split(" "));

/** A copy as a headline, in capitals or in small letters: places stay, since only ASCII and Latin letters of one width change. */
export function recased(each, how) {
  const words = each.words.map((word, index) => {
    const form = recase(word.form, how, index, word.tag);
    return form.length === word.form.length ? { ...word, form } : word;
  });
  return example(words);
}

function recase(form, how, index, tag) {
  if (how === "capitals") return form.toUpperCase();
  if (how === "small") return form.toLowerCase();
  if (index > 0 && small.has(form.toLowerCase())) return form.toLowerCase();
  return /^('|n't$)/i.test(form) || tag === "POS" ? form : form.slice(0, 1).toUpperCase() + form.slice(1);
}

/** Copies in other cases, for the share asked for, without the last stop where they are headlines. */
export function perturbed(list, random, share) {
  const copies = [];
  for (const each of list) {
    if (each.words.filter((word) => /^\p{L}{4,}$/u.test(word.form)).length < 4) continue;
    const drawn = random();
    if (drawn < share) copies.push(recased(each, "headline"));
    else if (drawn < share * 1.6) copies.push(recased(each, "capitals"));
    else if (drawn < share * 1.8) copies.push(recased(each, "small"));
  }
  return copies;
}
