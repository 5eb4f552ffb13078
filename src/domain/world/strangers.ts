/** Names of the data that no list of actors or pairs has: citizens, protesters and others of a country, and whoever nobody placed yet. */
export const strangers = "select name from counts_as where how in ('stranger', 'nobody')";

/** Both sides of a row are actors that a list may name. */
export const bothPlaced = `actor not in (${strangers}) and target not in (${strangers})`;
