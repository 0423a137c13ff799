// Which chains does the taxonomy list, in its order, and how many segments of each are recorded? Without a taxonomy: every chain.
// :many
MATCH (chain:Chain)
WHERE $taxonomy IS NULL OR EXISTS { (chain)-[:IN_TAXONOMY]->(:Taxonomy {id: $taxonomy}) }
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  COUNT { (:Segment)-[:PART_OF]->(chain) } AS segments
ORDER BY coalesce(chain.order, 1000), chain.name
