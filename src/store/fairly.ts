/** Of one claim, the share that one queue may take while others wait: 1 in 8. */
const SHARE = 8;
/** Looks past the queues that have had their share before the rest is filled up by whoever waits. */
const LOOKS = 6;

/**
 * At most `most` rows, oldest first, but of one queue no more than its share until all others have had theirs.
 * `look` gives the oldest rows that are not of some queues.
 */
export async function fairly<Row extends { key: string; queue: string }>(
  most: number,
  look: (limit: number, without: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const share = Math.max(1, Math.floor(most / SHARE));
  const taken: Row[] = [];
  const over: Row[] = [];
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (let looks = 0; looks < LOOKS && taken.length < most; looks++) {
    const full = [...counts].filter(([, count]) => count >= share).map(([queue]) => queue);
    // What was taken in an earlier look comes again, hence twice as many.
    const rows = await look(2 * most, full);
    for (const row of rows) {
      if (seen.has(row.key)) continue;
      seen.add(row.key);
      const count = counts.get(row.queue) ?? 0;
      if (count >= share || taken.length >= most) over.push(row);
      else {
        counts.set(row.queue, count + 1);
        taken.push(row);
      }
    }
    if (rows.length < 2 * most) break;
  }
  return [...taken, ...over].slice(0, most);
}
