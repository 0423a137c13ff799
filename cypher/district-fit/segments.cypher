// Which chains are there, and which segments make up each?
// :many
MATCH (chain:Chain)
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  COLLECT { MATCH (chain)<-[:PART_OF]-(segment:Segment) RETURN segment.id ORDER BY segment.id } AS segments
ORDER BY size(segments) DESC, chain.name, chain.id
