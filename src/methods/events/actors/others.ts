/** Nouns of whom somebody faces: `our enemies`, `the allies of France` are not those who have them. */
export const others =
  /^(?:enemy|adversary|opponent|rival|foe|ally|partner|neighbou?r|friend|counterpart|competitor|backer|creditor|donor|benefactor|protector|aggressor|attacker|occupier|invader|oppressor|detractor)s?$/iu;
