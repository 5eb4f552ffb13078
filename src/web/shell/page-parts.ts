import { type Part, part } from "./later.js";

export const reader = part(() => import("../pages/reader.js"));
export const confirm = part(() => import("../pages/confirm.js"));
export const dyad = part(() => import("../pages/dyad.js"));
export const actor = part(() => import("../pages/actor.js"));
export const claim = part(() => import("../pages/claim.js"));
export const start = part(() => import("../pages/start.js"));

/** Pages that nothing has to be given to, by where they lie. */
export const plainPages: readonly (readonly [string, Part<object>])[] = [
  ["/", part(() => import("../pages/overview.js"))],
  ["/sources", part(() => import("../pages/sources.js"))],
  ["/timeline", part(() => import("../pages/timeline.js"))],
  ["/dyads", part(() => import("../pages/dyads.js"))],
  ["/complex", part(() => import("../pages/complex.js"))],
  ["/claims", part(() => import("../pages/claims.js"))],
  ["/effects", part(() => import("../pages/effects.js"))],
  ["/explanations", part(() => import("../pages/explanations.js"))],
  ["/scenarios", part(() => import("../pages/scenarios.js"))],
  ["/codebook", part(() => import("../pages/codebook.js"))],
  ["/codings", part(() => import("../pages/codings.js"))],
  ["/agreement", part(() => import("../pages/agreement.js"))],
  ["/queries", part(() => import("../pages/queries.js"))],
  ["/report", part(() => import("../pages/report.js"))],
  ["/report/write", part(() => import("../pages/write-report.js"))],
  ["/audit", part(() => import("../pages/audit.js"))],
];

/** Where every page lies; `:` stands for a name of the case. */
const all: readonly (readonly [string, Pick<Part<never>, "fetch">])[] = [
  ...plainPages,
  ["/sources/:", reader],
  ["/confirm/:", confirm],
  ["/dyads/:/:", dyad],
  ["/actors/:", actor],
  ["/claims/:", claim],
  ["/start", start],
];

/** Fetches the page of an address ahead of the one who goes there; what fails is told when they arrive. */
export function fetchPage(path: string): void {
  const asked = path.split("/");
  const found = all.find(([place]) => {
    const names = place.split("/");
    return names.length === asked.length && names.every((name, at) => name === ":" || name === asked[at]);
  });
  found?.[1].fetch().catch(() => undefined);
}

/** Fetches the page of every link that is pointed at or reached by keyboard, until the function that it returns is called. */
export function fetchAhead(): () => void {
  const meet = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (link instanceof HTMLAnchorElement && link.origin === location.origin) fetchPage(link.pathname);
  };
  document.addEventListener("pointerover", meet);
  document.addEventListener("focusin", meet);
  return () => {
    document.removeEventListener("pointerover", meet);
    document.removeEventListener("focusin", meet);
  };
}
