/** Universal parts of speech: by tag, by tag and relation, and by word where the most frequent one there misses. */
export function learnUniversal(list, { tags, relations, uposes, key, hashSmall, isKnown }) {
  const byTag = new Map();
  const byRelation = new Map();
  const byWord = new Map();
  const count = (map, name, upos) => {
    if (!map.has(name)) map.set(name, new Map());
    map.get(name).set(upos, (map.get(name).get(upos) ?? 0) + 1);
  };
  for (const { words } of list) {
    for (const { form, tag, relation, upos } of words) {
      const tagId = tags.indexOf(tag);
      const relationId = relations.indexOf(relation);
      if (relationId < 0) continue;
      const small = hashSmall(form, 0, form.length);
      count(byTag, key(3, tagId), upos);
      count(byRelation, key(2, tagId, relationId), upos);
      if (isKnown(small >>> 0 || 1)) count(byWord, `${key(1, small, tagId, relationId)} ${key(2, tagId, relationId)}`, upos);
    }
  }
  const best = (row) => [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  const entries = [];
  for (const [name, row] of byTag) entries.push([name, uposes.indexOf(best(row)[0]) + 1]);
  for (const [name, row] of byRelation) entries.push([name, uposes.indexOf(best(row)[0]) + 1]);
  for (const [names, row] of byWord) {
    const [name, under] = names.split(" ").map(Number);
    const [upos, times] = best(row);
    if (times >= 2 && upos !== best(byRelation.get(under))[0]) entries.push([name, uposes.indexOf(upos) + 1]);
  }
  return entries;
}
