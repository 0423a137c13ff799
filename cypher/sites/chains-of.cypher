// Which chains are these, or are these segments part of?
// :many
MATCH (aim:Segment|Chain)-[:PART_OF]->{0,1}(chain:Chain)
WHERE aim.id IN $ids
RETURN DISTINCT aim.id AS aim, {id: chain.id, label: 'Chain', name: chain.name} AS chain
ORDER BY aim, chain.id
