// Which segments of a chain have at most so many known companies in a region? None known is not the same as none there.
// :many
MATCH (:Chain {id: $chain})<-[part:PART_OF]-(segment:Segment)
WITH segment, part, COLLECT {
  MATCH (segment)<-[works:OPERATES_IN]-(firm:Company)
  WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
  AND EXISTS {
    (firm)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
  WITH firm, works ORDER BY firm.name
  RETURN {firm: {id: firm.id, label: 'Company', name: firm.name}, asOf: works.asOf, sources: works.sources}
} AS found
WHERE size(found) <= $most
RETURN {id: segment.id, label: 'Segment', name: segment.name} AS segment, segment.position AS position,
  size(found) AS number, [one IN found | one.firm] AS firms,
  CASE WHEN size(found) = 0 THEN part.asOf ELSE reduce(newest = '', one IN found | CASE WHEN one.asOf > newest THEN one.asOf ELSE newest END) END AS asOf,
  CASE WHEN size(found) = 0 THEN part.sources ELSE reduce(all = [], one IN found | all + [source IN one.sources WHERE NOT source IN all]) END AS sources
ORDER BY segment.order, segment.name
LIMIT 501
