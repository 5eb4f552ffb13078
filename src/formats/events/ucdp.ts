export const ucdp = {
  licence: "CC BY 4.0 (Uppsala Conflict Data Program)",
  yearly:
    "Davies, S., Engström, G., Pettersson, T., & Öberg, M. (2024). Organized violence 1989–2023, and the prevalence of organized crime groups. Journal of Peace Research, 61(4), 673–693.",
};
/** Kinds of organised violence by UCDP's number. */
export const kinds = { "1": "state-based", "2": "non-state", "3": "one-sided" };
/** Kinds of state-based conflict by UCDP's number. */
export const conflicts = { "1": "extrasystemic", "2": "interstate", "3": "intrastate", "4": "internationalised intrastate" };
export const intensities = { "1": "minor (25 to 999 deaths)", "2": "war (1,000 deaths and more)" };
