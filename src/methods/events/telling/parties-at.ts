import type { Party } from "../coded-event.js";
import { partiesOf } from "../sentence/parties.js";
import { phraseOf, type Tree } from "../sentence/tree.js";

const ownPronouns = new Set(["i", "we", "us", "me", "he", "she", "it", "they", "him", "her", "them", "our", "my", "his", "its", "their"]);

/** Who the heads of some phrases name; of a deed that is named by a noun (`alone`) not who stands in a row with it. */
export function partiesAt(tree: Tree, heads: readonly number[], speaker: Party | null, alone = -1): Party[] {
  const parties: Party[] = [];
  for (const head of heads) {
    for (const each of partiesOf(tree, head, head === alone)) {
      const pronoun = ownPronouns.has((tree.lemma[head] ?? "").toLowerCase());
      if (!pronoun) parties.push(each);
      else if (each.code === "---" && speaker) parties.push({ ...speaker, mention: each.mention });
      else parties.push(named(tree, head, each));
    }
  }
  return parties.slice(0, 8);
}

/** `It asked the Taliban`, where the story has taken `it` for them: who does something to somebody named beside a pronoun is another. */
export function apart(source: Party, targets: readonly Party[]): Party {
  if (!/^pronoun (it|they) /i.test(source.rule) || source.code.startsWith("---")) return source;
  const isSame = targets.some(
    ({ code, rule, known }) => code === source.code && known && !/pronoun|possessor|of his|of her|of its/.test(rule) && rule !== "words",
  );
  return isSame
    ? { ...source, code: "---", actor: null, known: false, choices: [], rule: `${source.rule}, not whom it is done to` }
    : source;
}

/** A pronoun's party with the words that name it, where the sentence has them before. */
function named(tree: Tree, pronoun: number, party: Party): Party {
  for (let at = pronoun - 1; at >= 0; at--) {
    const mention = tree.mention[at];
    if (mention && mention.name === party.name && !mention.rule.startsWith("pronoun")) return { ...party, span: phraseOf(tree, at) };
  }
  return party;
}
