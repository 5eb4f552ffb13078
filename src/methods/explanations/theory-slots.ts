/** A place that a theory asks to be filled, whether or not a codebook has a category for it. */
export interface TheorySlot {
  readonly theory: "rsct" | "constructivism";
  /** As it stands in `slot` of a category, after the name of the theory. */
  readonly slot: string;
  readonly name: string;
  readonly group: string;
  /** What it asks of the sources. */
  readonly asks: string;
}

const slot = (theory: TheorySlot["theory"], group: string, slot: string, name: string, asks: string): TheorySlot => ({
  theory,
  slot,
  name,
  group,
  asks,
});

/**
 * The slots of regional security complex theory (Buzan, Wæver and de Wilde 1998; Buzan and Wæver 2003) and of a
 * constructivist reading (Wendt 1999; Adler and Barnett 1998).
 */
export const theorySlots: readonly TheorySlot[] = [
  slot("rsct", "Sector", "military", "Military", "armed force and the means of it, by states or groups"),
  slot("rsct", "Sector", "political", "Political", "standing, recognition and the stability of governments and borders"),
  slot("rsct", "Sector", "economic", "Economic", "resources, trade and money on which welfare and power stand"),
  slot("rsct", "Sector", "societal", "Societal", "the identity of a people as the thing to be kept safe"),
  slot("rsct", "Sector", "environmental", "Environmental", "climate, water and land as conditions of life"),
  slot("rsct", "Level", "domestic", "Domestic", "inside one state"),
  slot("rsct", "Level", "bilateral", "Bilateral", "between two neighbours, or one and a group in the other"),
  slot("rsct", "Level", "regional", "Regional", "a set of neighbours whose security cannot be told apart"),
  slot("rsct", "Level", "interregional", "Interregional", "between this complex and its neighbours"),
  slot("rsct", "Level", "global", "Global", "powers from outside, by penetration or overlay"),
  slot("rsct", "Securitising move", "actor", "Securitising actor", "who says that something is threatened"),
  slot("rsct", "Securitising move", "referent", "Referent object", "what is said to be threatened"),
  slot("rsct", "Securitising move", "threat", "Threat", "what it is said to be threatened by"),
  slot("rsct", "Securitising move", "measure", "Measure", "what is called for beyond the usual rules"),
  slot("rsct", "Securitising move", "audience", "Audience", "who has to accept it, and whether they do"),
  slot("constructivism", "Meaning", "identity", "Identity", "who an actor says it is, and who is not of its kind"),
  slot("constructivism", "Meaning", "norm", "Norm", "what is held to be right or owed"),
  slot("constructivism", "Meaning", "narrative", "Narrative", "the story in which events are told"),
  slot("constructivism", "Standing", "recognition", "Recognition", "whose government, border or right to be is acknowledged"),
  slot("constructivism", "Standing", "refusal", "Refusal", "to whom or what that is refused"),
  slot("constructivism", "Relation", "trust", "Trust", "that another's word is counted on, or is not"),
  slot("constructivism", "Relation", "grievance", "Grievance", "a wrong that is remembered and held against somebody"),
  slot("constructivism", "Relation", "othering", "Othering", "another made strange, lesser or dangerous"),
];
