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
-- Words that neither has. The line over each says what it takes and gives on Trino, where its body is that of a function.
-- The nearest multiple of 2^-34. Sums of such numbers are exact up to 2^19, so that the order in which threads add rows changes no digit.
-- on Trino: (x double) returns double
create macro on_grid(x) as round(x * 17179869184) / 17179869184;
-- The same by multiples of 2^-22, for squares of what many acts sum up to: exact up to 2^31.
-- on Trino: (x double) returns double
create macro on_wide_grid(x) as round(x * 4194304) / 4194304;
-- The quantiles 0.975 and 0.9 of Student's t with df >= 1 degrees of freedom,
-- to 0.001; the standard error of a score x / (w + 1) by the Bayesian bootstrap over c crises (docs/methods/dyad-score.md); and the sign
-- that a score has where it lies clear of 0.05 by more than `sure`: of fewer than five crises' worth none is neutral, of hardly more than one none at all.
-- on Trino: (df double) returns double
create macro t_975(df) as
  1.959964 + 2.372271 / df + 2.822498 / power(df, 2) + 2.555850 / power(df, 3) + 1.589534 / power(df, 4) + 0.6484 / power(df, 5)
    + 0.7577 / power(df, 6);
-- on Trino: (df double) returns double
create macro t_90(df) as
  1.281552 + 0.846585 / df + 0.570891 / power(df, 2) + 0.258517 / power(df, 3) + 0.054396 / power(df, 4) + 0.0837 / power(df, 5)
    - 0.018 / power(df, 6);
-- on Trino: (w double, x double, c double, mm double, xm double, xx double) returns double
create macro score_error(w, x, c, mm, xm, xx) as
  sqrt(greatest(xx - 2 * x / (w + 1) * xm + x / (w + 1) * x / (w + 1) * mm - (x - x / (w + 1) * w) * (x - x / (w + 1) * w) / c
    + 0.5 * power(x / (w + 1) * w / c, 2), 0) * c / (c + 1))
    / (w + 1) * sqrt((c + 1) / greatest(c - 1, 1));
-- on Trino: (score double, sure double, c double) returns varchar
create macro sign_of(score, sure, c) as
  case
    when c > 1.5 and score - sure > 0.05 then 'amity'
    when c > 1.5 and score + sure < -0.05 then 'enmity'
    when c >= 5 then 'neutral'
    else 'insufficient'
  end;
-- The layer of interdependence that an act belongs to, by its CAMEO code: violence (18 to 20 but blockades; without a code, the most hostile
-- weight), security practice (other deeds, talks, threats); null for other words. docs/methods/layers.md.
-- on Trino: (cameo varchar, goldstein double) returns varchar
create macro layer_of(cameo, goldstein) as
  case
    when cameo is null then case when goldstein <= -0.9 then 'violence' end
    when substr(cameo, 1, 3) = '191' then 'practice'
    when substr(cameo, 1, 2) in ('18', '19', '20') then 'violence'
    when substr(cameo, 1, 2) in ('04', '05', '06', '07', '08', '13', '15', '16', '17') then 'practice'
  end;
