// Which chains are there, and which segments make up each, from upstream to downstream?
// :many
MATCH (chain:Chain)
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  COLLECT {
    MATCH (chain)<-[:PART_OF]-(segment:Segment)
    RETURN {id: segment.id, label: 'Segment', name: segment.name, position: segment.position, key: coalesce(segment.key, false)}
    ORDER BY CASE segment.position WHEN 'upstream' THEN 0 WHEN 'midstream' THEN 1 ELSE 2 END, segment.order, segment.id
  } AS segments
ORDER BY size(segments) DESC, chain.name, chain.id
