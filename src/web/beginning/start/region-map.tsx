import { useMemo, useState } from "react";
import { countries } from "../../../domain/world/country.js";
import { textWidth } from "../../../views/drawing/text-width.js";
import { knownDisputes } from "../../../views/maps/disputed-borders.js";
import { drawView, mapView } from "../../../views/maps/map-view.js";
import { useLand } from "../../addresses/land.js";

interface RegionMapProps {
  readonly picked: readonly string[];
  toggle(iso3: string): void;
}

const known = new Set(countries.map(({ iso3 }) => iso3));
/** The world without the ice of its ends: a view that holds these holds all that people live in. */
const corners = ["CAN", "ARG", "CHL", "ZAF", "NOR", "AUS", "JPN", "IDN", "PHL"];

/** The world, or what is picked with its neighbours: a click adds a country or drops it. What it does can be typed as well. */
export function RegionMap({ picked, toggle }: RegionMapProps) {
  const land = useLand();
  const [isNear, setNear] = useState(true);
  const sight = isNear && picked.length ? picked.join(" ") : "";
  const view = useMemo(
    () => (land ? (sight ? mapView(land, sight.split(" "), 720, knownDisputes) : drawView(land, corners, 720, knownDisputes)) : undefined),
    [land, sight],
  );
  if (!view) return <div className="region-map is-waiting" role="status" aria-label="The map is on its way" />;
  const names = view.lands.flatMap(({ iso3, name }) => {
    const place = view.places.get(iso3);
    const isPicked = picked.includes(iso3);
    const half = textWidth(name, 22) / 2;
    if (!place || place.x < half || place.x > view.width - half) return [];
    const isUnderButton = place.x + half > view.width * 0.68 && place.y > view.height * 0.86;
    return isPicked || (sight && !isUnderButton && place.room > half * 1.8) ? [{ iso3, name, isPicked, ...place }] : [];
  });
  return (
    <div className="region-map">
      <svg
        viewBox={`0 0 ${view.width} ${view.height}`}
        role="img"
        aria-label={`Map of ${sight ? "the region" : "the world"}; countries are added by typing, too`}
      >
        {view.lands.map(({ iso3, name, path }) => {
          const isKnown = known.has(iso3);
          const state = picked.includes(iso3) ? "is-picked" : isKnown ? "" : "is-none";
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the field beside the map does the same by keyboard
            <path key={`${iso3} ${name}`} d={path} className={state} data-iso={iso3} onClick={() => isKnown && toggle(iso3)}>
              <title>{name}</title>
            </path>
          );
        })}
        <path className="borders" d={view.borders} />
        <path className="disputed" d={view.disputed} />
        {names.map(({ iso3, name, x, y, isPicked }) => (
          <text key={iso3} x={x} y={y} className={isPicked ? "is-picked" : ""}>
            {name}
          </text>
        ))}
      </svg>
      {picked.length > 0 && (
        <button type="button" className="act" onClick={() => setNear(!isNear)}>
          {isNear ? "Whole world" : "What is picked"}
        </button>
      )}
    </div>
  );
}
