/**
 * Ways to get a release of a dataset whose service has a protocol of its own. `at` is where that service is found; a case may name another,
 * which speaks the same.
 */
export const recipes = {
  "ucdp-ged": { dataset: "UCDP GED", at: "https://ucdp.uu.se/downloads/", hasToken: false, isWhole: true },
  "ucdp-api": { dataset: "UCDP GED by its API", at: "https://ucdpapi.pcr.uu.se/api/gedevents/", hasToken: true, isWhole: false },
  gdelt: { dataset: "GDELT 2.0", at: "http://data.gdeltproject.org/gdeltv2/", hasToken: false, isWhole: false },
  acled: { dataset: "ACLED", at: "https://acleddata.com/api/acled/read", hasToken: true, isWhole: false },
} as const satisfies Record<
  string,
  {
    readonly dataset: string;
    readonly at: string;
    /** It asks for a token, which the program sends in a header of its own. */
    readonly hasToken: boolean;
    /** Its files come as they are, and are not put together from many answers. */
    readonly isWhole: boolean;
  }
>;
export type RecipeName = keyof typeof recipes;
export const recipeNames = Object.keys(recipes) as [RecipeName, ...RecipeName[]];
