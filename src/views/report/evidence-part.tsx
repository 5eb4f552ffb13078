import { formatNumber } from "../format-number.js";

/** One part of the evidence under its title. */
export function Part({ title, count, children }: { title: string; count?: number; children: React.ReactNode }) {
  return (
    <section className="evidence-part">
      <h4 className="part-title">
        {title} {count !== undefined && count > 1 && <span>{formatNumber(count)}</span>}
      </h4>
      {children}
    </section>
  );
}
