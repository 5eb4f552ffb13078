/** Words of the credibility of a claim, 1 to 6. */
export const credibilityWords = ["", "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"] as const;
