/** One word, number or sign as the English UD treebanks cut it: `won't` is `wo` + `n't`, `Pakistan's` is `Pakistan` + `'s`. */
export interface Token {
  /** The very characters of the text between `start` and `stop`. */
  readonly text: string;
  /** Code points in the whole text, end exclusive. */
  readonly start: number;
  readonly stop: number;
  readonly lemma: string;
  /** Penn tag (UD's XPOS): VBD, NNP, IN … */
  readonly tag: string;
  /** Universal part of speech: VERB, AUX, PROPN … */
  readonly upos: string;
  /** Index of the head among the tokens of the sentence; -1 is the root. */
  readonly head: number;
  /** UD v2 relation with its subtype: nsubj:pass, obl:agent, acl:relcl … */
  readonly relation: string;
}

export interface Sentence {
  /** Code points in the whole text, end exclusive. */
  readonly start: number;
  readonly stop: number;
  readonly tokens: readonly Token[];
}
