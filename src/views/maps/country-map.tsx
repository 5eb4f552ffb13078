import { countryName } from "../../domain/world/country.js";
import { type Box, placeLabels, spotsAround, type WantedLabel } from "../drawing/place-labels.js";
import { Canvas, ink, Mark, NoRows, PlacedWords, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth, wrapText } from "../drawing/text-width.js";
import { sound } from "../figures/estimate.js";
import type { CountryAmount, CountryMapProps, MapPanel, Measure, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber, formatOnMark, formatRange } from "../format-number.js";
import { knownDisputes } from "./disputed-borders.js";
import { type MapView, mapNotes, mapView } from "./map-view.js";

/** Amounts as circles on an equal-area map, before and after side by side on one scale; a halo shows the high estimate. */
export function CountryMap(props: CountryMapProps) {
  const view = mapNotes(props.land, fitOf(props), props.disputed ?? knownDisputes);
  const amounts = props.panels.flatMap((panel) => panel.amounts);
  const notes = [
    amounts.some((each) => typeof each.high === "number" && each.high > (each.value ?? 0)) ? "area: value; halo: high" : "area: value",
    view && view.notes.length > 0 ? `dashed: ${shortened(view.notes)}` : undefined,
    view && view.missing.length > 0 ? `not in the atlas: ${view.missing.join(", ")}` : undefined,
  ];
  return (
    <FigureFrame head={props} draw={(width) => <CountryMapDrawing {...props} width={width} />} table={mapTable(props)} notes={notes} />
  );
}

const shortened = (notes: readonly string[]) =>
  notes.length > 3 ? `${notes.slice(0, 2).join("; ")}; and other lines that a side does not recognise` : notes.join("; ");

const fitOf = ({ fit, panels }: CountryMapProps) =>
  fit?.length ? fit : panels.flatMap((panel) => panel.amounts.filter((each) => each.value !== null).map((each) => each.iso3));

function viewOf(props: CountryMapProps, width: number): MapView | undefined {
  return mapView(props.land, fitOf(props), width, props.disputed ?? knownDisputes);
}

function CountryMapDrawing(given: CountryMapProps & { readonly width: number }) {
  const props = { ...given, panels: given.panels.map((panel) => ({ ...panel, amounts: panel.amounts.map(sound) })) };
  const { panels, width, unit, digits } = props;
  const across = width < 480 ? 1 : Math.min(panels.length, width >= 900 ? 3 : 2) || 1;
  const gap = 16;
  const panelWidth = Math.floor((width - gap * (across - 1)) / across);
  const view = viewOf(props, panelWidth);
  const label = props.description ?? mapWords(props);
  if (!view) {
    return (
      <Canvas width={width} height={140} label={label} isLive={false}>
        <NoRows x={0.5} y={0.5} width={width - 1} height={139} says="no country of the atlas has an amount" />
      </Canvas>
    );
  }
  const cell = view.height + 24 + gap;
  const height = Math.ceil(panels.length / across) * cell - gap;
  const all = panels.flatMap((panel) => panel.amounts);
  const most = Math.max(0, ...all.map((each) => Math.max(each.value ?? 0, each.high ?? 0)));
  const reach = Math.min(view.width, view.height) * 0.17;
  const radiusOf = (value: number) => (most > 0 && value > 0 ? Math.max(1.6, reach * Math.sqrt(value / most)) : 0);
  return (
    <Canvas width={width} height={height} label={label} isLive={all.some((each) => each.evidence)}>
      {panels.map((panel, index) => (
        <g key={panel.name} transform={`translate(${(index % across) * (panelWidth + gap)} ${Math.floor(index / across) * cell})`}>
          <Words x={0} y={13} isBold>
            {panel.name}
          </Words>
          {panel.says && (
            <Words x={textWidth(panel.name, 12, true) + 8} y={13}>
              {cutText(panel.says, 12, panelWidth - textWidth(panel.name, 12, true) - 8)}
            </Words>
          )}
          <g transform="translate(0 22)">
            <Ground view={view} fit={new Set(fitOf(props))} />
            <Amounts panel={panel} view={view} radiusOf={radiusOf} measure={{ unit, digits }} choice={props} />
          </g>
        </g>
      ))}
    </Canvas>
  );
}

function Ground({ view, fit }: { view: MapView; fit: ReadonlySet<string> }) {
  const join = (isIn: boolean) =>
    view.lands
      .filter(({ iso3 }) => fit.has(iso3) === isIn)
      .map(({ path }) => path)
      .join("");
  return (
    <>
      <rect width={view.width} height={view.height} fill={ink("water")} stroke={ink("line")} />
      <path d={join(false)} fill={ink("land")} />
      <path d={join(true)} fill={ink("land-2")} />
      <path d={view.coasts} fill="none" stroke={ink("border")} strokeWidth={0.5} strokeLinejoin="round" />
      <path d={view.borders} fill="none" stroke={ink("border")} strokeWidth={0.8} strokeLinejoin="round" />
      <path d={view.disputed} fill="none" stroke={ink("ink-3")} strokeWidth={1} strokeDasharray="3.5 2.5" strokeLinejoin="round" />
    </>
  );
}

interface AmountsProps {
  readonly panel: MapPanel;
  readonly view: MapView;
  readonly radiusOf: (value: number) => number;
  readonly measure: Measure;
  readonly choice: CountryMapProps;
}

interface Placed {
  readonly amount: CountryAmount;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly halo: number;
}

function Amounts({ panel, view, radiusOf, measure, choice }: AmountsProps) {
  const placed = panel.amounts.flatMap((amount): Placed[] => {
    const place = view.places.get(amount.iso3);
    if (!place) return [];
    const r = radiusOf(amount.value ?? 0);
    const halo = radiusOf(amount.high ?? 0);
    const edge = Math.max(r, halo) + 3;
    const hold = (value: number, most: number) => Math.min(most - edge, Math.max(edge, value));
    const name = amount.name ?? view.lands.find(({ iso3 }) => iso3 === amount.iso3)?.name ?? amount.iso3;
    return [{ amount, name, x: hold(place.x, view.width), y: hold(place.y, view.height), r, halo }];
  });
  placed.sort((a, b) => Math.max(b.r, b.halo) - Math.max(a.r, a.halo));
  const labels = mapLabels(placed, view, measure);
  const isSubject = new Set(placed.filter(({ amount }) => amount.role === "subject").map(({ amount }) => amount.iso3));
  return (
    <>
      {labels
        .filter((label) => label.key.startsWith("around "))
        .map((label) => (
          <PlacedWords key={label.key} label={label} tone="ink-3" halo="land" />
        ))}
      {placed.map(({ amount, name, x, y, r, halo }) => {
        return (
          <Mark key={amount.iso3} evidence={amount.evidence} says={amountWords(name, amount, measure)} choice={choice}>
            {amount.evidence && <circle className="reach" cx={px(x)} cy={px(y)} r={px(Math.max(10, r + 3))} fill="transparent" />}
            {halo > r && <circle cx={px(x)} cy={px(y)} r={px(halo)} fill={ink("context")} fillOpacity={0.32} />}
            {amount.value === null ? (
              <circle className="dot" cx={px(x)} cy={px(y)} r={4} fill={ink("land-2")} stroke={ink("ink-3")} strokeDasharray="2 2" />
            ) : (
              <circle
                className="dot solid"
                cx={px(x)}
                cy={px(y)}
                r={px(Math.max(1.2, r))}
                fill={ink(isSubject.has(amount.iso3) ? "ink" : "context")}
                stroke={ink("land-2")}
                strokeWidth={1}
              />
            )}
          </Mark>
        );
      })}
      {labels
        .filter((label) => !label.key.startsWith("around "))
        .map((label) => (
          <g key={label.key} pointerEvents="none">
            <PlacedWords label={label} halo="land" bold={label.lines.length > 1 ? "names" : undefined} tone="ink" />
          </g>
        ))}
    </>
  );
}

function mapLabels(placed: readonly Placed[], view: MapView, measure: Measure) {
  const given = new Set(placed.map(({ amount }) => amount.iso3));
  const wanted: WantedLabel[] = placed.map(({ amount, name, x, y, r, halo }) => {
    const value = amount.value === null ? "no row" : formatOnMark(amount.value, measure);
    const edge = Math.max(r, halo, 2);
    const isShort = edge <= 9 && textWidth(`${name} ${value}`, 12, true) < 130;
    const lines = isShort ? [`${name} ${value}`] : [...wrapText(name, 12, 104, true), value];
    return {
      key: amount.iso3,
      lines,
      size: 12,
      isBold: amount.role === "subject",
      spots: spotsAround(x, y, edge, 12, lines.length),
      weight: 100 + edge + (amount.role === "subject" ? 1000 : 0),
      isNeeded: true,
    };
  });
  const around: WantedLabel[] = view.lands.flatMap(({ iso3, name }) => {
    const place = view.places.get(iso3);
    if (!place || given.has(iso3) || place.room < textWidth(name, 11) + 6) return [];
    return [
      { key: `around ${iso3}`, lines: [name], size: 11, spots: [{ x: place.x, y: place.y + 4, anchor: "middle" as const }], weight: 1 },
    ];
  });
  const boxes: Box[] = placed.map(({ x, y, r, halo }) => {
    const edge = Math.max(r, halo, 2);
    return { x0: x - edge, x1: x + edge, y0: y - edge, y1: y + edge };
  });
  const bounds = { x0: 3, x1: view.width - 3, y0: 3, y1: view.height - 3 };
  const labels = placeLabels([...wanted, ...around], { bounds, boxes });
  return labels.filter((label) => !label.key.startsWith("around ") || !boxes.some((box) => isOver(label.box, box)));
}

const isOver = (a: Box, b: Box) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;

function amountWords(name: string, amount: CountryAmount, measure: Measure): string {
  if (amount.value === null) return `${name}: no row`;
  const interval =
    typeof amount.low === "number" && typeof amount.high === "number" ? `, ${formatRange(amount.low, amount.high, measure)}` : "";
  return `${name}: ${formatNumber(amount.value, measure)}${interval}`;
}

function mapWords(props: CountryMapProps): string {
  const said = props.panels.map(
    (panel) =>
      `${panel.name}: ${panel.amounts.map((amount) => amountWords(amount.name ?? countryName(amount.iso3), amount, props)).join(", ")}`,
  );
  return `${props.title}. ${said.join(". ")}.`;
}

/** One row per panel and country. */
function mapTable({ panels, unit, digits }: CountryMapProps): TableRows {
  const measure = { kind: "number" as const, unit, digits };
  const hasInterval = panels.some((panel) => panel.amounts.some((each) => typeof each.high === "number"));
  const name = unit && unit !== "%" && unit !== "×" ? unit.charAt(0).toUpperCase() + unit.slice(1) : "Value";
  const flat = panels.flatMap((panel) => panel.amounts.map((amount) => ({ panel, amount })));
  return {
    columns: [
      ...(panels.length > 1 ? [{ name: "Panel" }] : []),
      { name: "Country" },
      { name, ...measure },
      ...(hasInterval
        ? [
            { name: "Low", ...measure },
            { name: "High", ...measure },
          ]
        : []),
    ],
    rows: flat.map(({ panel, amount }) => [
      ...(panels.length > 1 ? [panel.name] : []),
      amount.name ?? countryName(amount.iso3),
      amount.value,
      ...(hasInterval ? [amount.low ?? null, amount.high ?? null] : []),
    ]),
    evidence: flat.map(({ amount }) => amount.evidence),
  };
}
