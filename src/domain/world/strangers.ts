/** Names that no first sentence has: whoever is nobody in particular, “Syrian insurgents” among them, though UCDP counts them together. */
export const nobodies = "select name from counts_as where how in ('stranger', 'nobody')";

/**
 * Names of the data that no list of actors or pairs has: citizens, protesters and others of a country, and whoever nobody placed yet. Whom UCDP
 * lists as a party stays, be it a community: “Christians (Nigeria)”.
 */
export const strangers = `${nobodies} and name not in (
  select actor from event where dataset like 'UCDP%' and actor is not null
  union all select target from event where dataset like 'UCDP%' and target is not null)`;

/** Both sides of a row are actors that a list may name. */
export const bothPlaced = `actor not in (${strangers}) and target not in (${strangers})`;
