/** A proposal, as far as it takes to tell whether it is open. */
export interface Proposed {
  readonly id: string;
  readonly source: string;
  /** First code point; null where its words are not found in the text. */
  readonly start: number | null;
  readonly category: string | null;
}

/**
 * Which proposals wait for a person: those that nobody refused, and at whose place no coding of the same category stands. Two proposals of
 * the same words stand at two places, and accepting one leaves the other open.
 */
export function openProposals(
  codings: readonly Omit<Proposed, "id">[],
  refused: { has(id: string): boolean },
): (proposal: Proposed) => boolean {
  const placeOf = ({ source, start, category }: Omit<Proposed, "id">) => JSON.stringify([source, start, category]);
  const taken = new Set(codings.filter(({ start }) => start !== null).map(placeOf));
  return (proposal) => !refused.has(proposal.id) && !(proposal.start !== null && taken.has(placeOf(proposal)));
}
