-- The words of the shared grammar (Trino's) that DuckDB spells otherwise. Never shadow a built-in: the macro would call itself.
set timezone = 'UTC';
set preserve_insertion_order = true;
create macro regexp_like(s, p) as regexp_matches(s, p);
create macro approx_percentile(x, p) as approx_quantile(x, p);
create macro approx_distinct(x) as approx_count_distinct(x);
create macro from_iso8601_date(s) as cast(s as date);
create macro sequence(a, b) as generate_series(a, b);
create macro array_join(a, s) as array_to_string(a, s);
create macro json_extract_scalar(j, p) as json_extract_string(j, p);
-- A word that neither has (Trino: create function on_grid(x double) returns double return round(x * 17179869184) / 17179869184): the nearest
-- multiple of 2^-34. Sums of such numbers are exact up to 2^19, so that the order in which threads add rows changes no digit.
create macro on_grid(x) as round(x * 17179869184) / 17179869184;
