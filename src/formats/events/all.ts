import { acled } from "./acled.js";
import type { EventFormat } from "./format.js";
import { gdelt1 } from "./gdelt-1.js";
import { gdelt2 } from "./gdelt-2.js";
import { gtd } from "./gtd.js";
import { icews, icewsNamed } from "./icews.js";
import { polecat } from "./polecat.js";
import { ucdpBattleDeaths } from "./ucdp-battle-deaths.js";
import { ucdpCountryYear } from "./ucdp-country-year.js";
import { ucdpDyadic } from "./ucdp-dyadic.js";
import { ucdpGed } from "./ucdp-ged.js";
import { ucdpNonState } from "./ucdp-non-state.js";
import { ucdpOneSided } from "./ucdp-one-sided.js";
import { ucdpPrioAcd } from "./ucdp-prio-acd.js";

/** Every event format that is recognised by its content; of two that fit, the earlier. */
export const eventFormats: readonly EventFormat[] = [
  ucdpGed,
  ucdpCountryYear,
  ucdpBattleDeaths,
  ucdpNonState,
  ucdpOneSided,
  ucdpPrioAcd,
  ucdpDyadic,
  acled,
  icews,
  polecat,
  gtd,
  icewsNamed,
  gdelt1,
  gdelt2,
];
