// Which sources that a batch made does anything else rest on?
// :many
MATCH (source:Source {batch: $batch})
WITH collect(source.id) AS made, collect(source) AS sources
CALL (made) {
  MATCH (n:Entity|Claim|Coverage)
  WHERE (n.batch IS NULL OR n.batch <> $batch) AND any(id IN n.sources WHERE id IN made)
    AND NOT EXISTS { MATCH (:ImportChange {batch: $batch, target: n.id}) }
  UNWIND [id IN n.sources WHERE id IN made] AS id
  RETURN id, count(*) AS times
  UNION ALL
  MATCH (:Entity)-[r]->(:Entity)
  WHERE (r.batch IS NULL OR r.batch <> $batch) AND any(id IN r.sources WHERE id IN made)
    AND NOT EXISTS { MATCH (:ImportChange {batch: $batch, target: r.id}) }
  UNWIND [id IN r.sources WHERE id IN made] AS id
  RETURN id, count(*) AS times
}
WITH sources, id, sum(times) AS times
RETURN id, head([source IN sources WHERE source.id = id | source.title]) AS name, times
