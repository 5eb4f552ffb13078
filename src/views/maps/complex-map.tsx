import type { Topology } from "topojson-specification";
import { placeLabels, spotsAround, type WantedLabel } from "../drawing/place-labels.js";
import { Canvas, ink, Mark, NoRows, PlacedWords, px } from "../drawing/svg-parts.js";
import { wrapText } from "../drawing/text-width.js";
import type { Evidenced, FigureHead, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { knownDisputes } from "./disputed-borders.js";
import { mapView } from "./map-view.js";

interface Territory extends Evidenced {
  readonly iso3: string;
  readonly name: string;
  /** Which complex, by its place in the list of complexes; null for none. */
  readonly complex: number | null;
  /** core, periphery, contested, alone */
  readonly standing: string;
  /** Groups that it hosts and that are in a complex. */
  readonly hosts?: readonly string[] | undefined;
  readonly isInsulator?: boolean | undefined;
}

export interface ComplexMapProps extends FigureHead {
  readonly land: Topology;
  /** Names of the complexes; the first is drawn darkest. */
  readonly complexes: readonly string[];
  readonly territories: readonly Territory[];
  readonly fit?: readonly string[] | undefined;
}

/** Shares of ink by which complexes are told apart; hue is kept for amity, enmity and what is selected. */
const shades = [0.34, 0.18, 0.26, 0.1];
const shadeOf = (complex: number): number => shades[complex % shades.length] as number;

/** Territories shaded by the complex of their state: contested ones are hatched, insulators ringed. */
export function ComplexMap(props: ComplexMapProps) {
  const notes = [
    "dashed: lines that a side does not recognise",
    props.territories.some(({ standing }) => standing === "contested") ? "pale with a thick rim: contested" : undefined,
    props.territories.some(({ isInsulator }) => isInsulator) ? "ring: insulator" : undefined,
  ];
  return (
    <FigureFrame
      head={props}
      draw={(width) => <ComplexMapDrawing {...props} width={width} />}
      table={complexMapTable(props)}
      notes={notes}
    />
  );
}

function ComplexMapDrawing(props: ComplexMapProps & { readonly width: number }) {
  const { territories, complexes, width } = props;
  const view = mapView(props.land, props.fit?.length ? props.fit : territories.map(({ iso3 }) => iso3), width, knownDisputes);
  const label = props.description ?? complexMapWords(props);
  if (!view) {
    return (
      <Canvas width={width} height={140} label={label} isLive={false}>
        <NoRows x={0.5} y={0.5} width={width - 1} height={139} says="no territory of the atlas is in a complex" />
      </Canvas>
    );
  }
  const of = new Map(territories.map((each) => [each.iso3, each]));
  const plain = view.lands.filter(({ iso3 }) => !of.has(iso3));
  const known = view.lands.flatMap((each) => {
    const territory = of.get(each.iso3);
    return territory ? [{ ...each, territory }] : [];
  });
  const wanted: WantedLabel[] = known.flatMap(({ iso3, territory }) => {
    const place = view.places.get(iso3);
    if (!place) return [];
    const lines = [
      ...wrapText(territory.name, 11, 92, true),
      ...(territory.hosts?.length ? wrapText(`hosts ${few(territory.hosts)}`, 11, 120, false) : []),
    ];
    return [
      {
        key: iso3,
        lines,
        size: 11,
        isBold: true,
        spots: [
          { x: place.x, y: place.y + 4 - (lines.length - 1) * 6, anchor: "middle" as const },
          ...spotsAround(place.x, place.y, 5, 11, lines.length),
        ],
        weight: place.room,
        isNeeded: territory.complex !== null,
      },
    ];
  });
  const labels = placeLabels(wanted, { bounds: { x0: 0, x1: view.width, y0: 0, y1: view.height }, boxes: [], segments: [] });
  return (
    <Canvas width={view.width} height={view.height} label={label} isLive={territories.some(({ evidence }) => evidence)}>
      <rect width={view.width} height={view.height} fill={ink("water")} stroke={ink("line")} />
      <path d={plain.map(({ path }) => path).join("")} fill={ink("land")} />
      {known.map(({ iso3, path, territory }) => (
        <Mark key={iso3} evidence={territory.evidence} says={territoryWords(territory, complexes)} choice={props}>
          <path d={path} fill={ink("land-2")} />
          {territory.complex !== null && (
            <path
              d={path}
              fill={ink("ink")}
              fillOpacity={territory.standing === "contested" ? 0.06 : shadeOf(territory.complex)}
              stroke={ink("ink-2")}
              strokeWidth={territory.standing === "contested" ? 2 : 0}
            />
          )}
        </Mark>
      ))}
      <path d={view.coasts} fill="none" stroke={ink("border")} strokeWidth={0.5} strokeLinejoin="round" />
      <path d={view.borders} fill="none" stroke={ink("border")} strokeWidth={0.8} strokeLinejoin="round" />
      <path d={view.disputed} fill="none" stroke={ink("ink-3")} strokeWidth={1} strokeDasharray="3.5 2.5" strokeLinejoin="round" />
      {known.map(({ iso3, territory }) => {
        const place = view.places.get(iso3);
        if (!place || !territory.isInsulator) return null;
        return <circle key={iso3} cx={px(place.x)} cy={px(place.y)} r={16} fill="none" stroke={ink("ink")} strokeWidth={1.6} />;
      })}
      {labels.map((each) => (
        <PlacedWords key={each.key} label={each} tone="ink" halo="halo" />
      ))}
    </Canvas>
  );
}

/** The first two, and how many more. */
const few = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;

function territoryWords({ name, complex, standing, hosts, isInsulator }: Territory, complexes: readonly string[]): string {
  const where = complex === null ? "in no complex" : `${standing} of ${complexes[complex] ?? ""}`;
  return [`${name}: ${where}`, hosts?.length ? `hosts ${hosts.join(", ")}` : "", isInsulator ? "insulator" : ""].filter(Boolean).join(", ");
}

function complexMapWords({ title, territories, complexes }: ComplexMapProps): string {
  return `${title}. ${territories.map((each) => territoryWords(each, complexes)).join("; ")}.`;
}

/** One row per territory: its complex, its standing there, the groups that it hosts. */
function complexMapTable({ territories, complexes }: ComplexMapProps): TableRows {
  return {
    columns: [{ name: "Territory" }, { name: "Complex" }, { name: "Standing" }, { name: "Hosts" }, { name: "Insulator" }],
    rows: territories.map(({ name, complex, standing, hosts, isInsulator }) => [
      name,
      complex === null ? null : (complexes[complex] ?? null),
      standing,
      hosts?.join(", ") || null,
      isInsulator ? "yes" : null,
    ]),
    evidence: territories.map(({ evidence }) => evidence),
  };
}
