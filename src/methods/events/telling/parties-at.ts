import type { Party } from "../coded-event.js";
import { partiesOf } from "../sentence/parties.js";
import { phraseOf, type Tree } from "../sentence/tree.js";

const ownPronouns = new Set(["i", "we", "us", "me", "he", "she", "it", "they", "him", "her", "them", "our", "my", "his", "its", "their"]);

export function partiesAt(tree: Tree, heads: readonly number[], speaker: Party | null): Party[] {
  const parties: Party[] = [];
  for (const head of heads) {
    for (const each of partiesOf(tree, head)) {
      const pronoun = ownPronouns.has((tree.lemma[head] ?? "").toLowerCase());
      if (!pronoun) parties.push(each);
      else if (each.code === "---" && speaker) parties.push({ ...speaker, mention: each.mention });
      else parties.push(named(tree, head, each));
    }
  }
  return parties.slice(0, 8);
}

/** A pronoun's party with the words that name it, where the sentence has them before. */
function named(tree: Tree, pronoun: number, party: Party): Party {
  for (let at = pronoun - 1; at >= 0; at--) {
    const mention = tree.mention[at];
    if (mention && mention.name === party.name && !mention.rule.startsWith("pronoun")) return { ...party, span: phraseOf(tree, at) };
  }
  return party;
}
