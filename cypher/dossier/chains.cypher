// Which chains does this entity have to do with, by which ties, and in which of their segments?
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:Chain)
  RETURN n AS chain, null AS segment, null AS type
  UNION
  MATCH (n:Segment)-[:PART_OF]->(chain:Chain)
  RETURN chain, n AS segment, null AS type
  UNION
  MATCH (n)-[tie:OPERATES_IN|FILLS|FOCUSES_ON|OVERSEES|PRIORITISES|APPLIES_TO|LEADS]->(chain:Chain)
  WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
    AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
  RETURN chain, null AS segment, type(tie) AS type
  UNION
  MATCH (n)-[tie:OPERATES_IN|FILLS|FOCUSES_ON]->(segment:Segment)-[:PART_OF]->(chain:Chain)
  WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
    AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
  RETURN chain, segment, type(tie) AS type
}
WITH chain, collect(DISTINCT CASE WHEN segment IS NULL THEN type END) AS types,
  collect(DISTINCT CASE WHEN segment IS NOT NULL THEN {id: segment.id, type: type} END) AS segments
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain, types, segments
ORDER BY size(segments) DESC, chain.name, chain.id
