// Of many times: what is typical, how far they lie apart, and how they stand to others'.

export const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value that such a share of them does not exceed. */
export function quantile(values, share) {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(share * all.length))];
}

export const median = (values) => quantile(values, 0.5);
export const p95 = (values) => quantile(values, 0.95);

/** What is told of the values of all rounds. */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values), rounds: values.length });

/** How ours stood to theirs, round by round: the median, the least and the most. */
export function ratio(ours, theirs) {
  const each = ours.slice(0, theirs.length).map((value, nth) => value / theirs[nth]).filter(Number.isFinite);
  return each.length > 0 ? spread(each) : undefined;
}
