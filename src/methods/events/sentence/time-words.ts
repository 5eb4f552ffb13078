/** Nouns that tell a time and no actor. */
export const timeWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight week month year day morning night evening afternoon weekend hour minute decade century time summer winter autumn spring".split(
    " ",
  ),
);
