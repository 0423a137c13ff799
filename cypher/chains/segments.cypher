// Which segments make up this chain, from upstream to downstream?
// :many
MATCH (:Chain {id: $chain})<-[:PART_OF]-(segment:Segment)
RETURN segment.id AS id, segment.name AS name, segment.position AS position, segment.order AS order,
  coalesce(segment.key, false) AS key, segment.keyReason AS keyReason, segment.sources AS sources
ORDER BY CASE segment.position WHEN 'upstream' THEN 0 WHEN 'midstream' THEN 1 ELSE 2 END, order, id
