// Which entities do these ids stand for, in which group, do they work in the chain, lead it or buy for its leaders, and do they stand in the region?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS entity,
  head(COLLECT {
    MATCH (entity)-[:SUBSIDIARY_OF]->{1,5}(top:Company)
    WHERE NOT EXISTS { (top)-[:SUBSIDIARY_OF]->(:Company) }
    RETURN {id: top.id, label: 'Company', name: top.name} ORDER BY top.id LIMIT 1
  }) AS group,
  EXISTS { (entity)-[:SUBSIDIARY_OF]->{0,5}(:Company)-[:LEADS]->(:Chain {id: $chain}) } AS leads,
  EXISTS { (entity)-[:SUBSIDIARY_OF]->{0,3}(:Company)-[:LEADS]->(:Chain {id: $chain}) } AS buys,
  EXISTS { (entity)-[:OPERATES_IN]->(:Segment)-[:PART_OF]->(:Chain {id: $chain}) } AS works,
  entity IN places OR EXISTS {
    MATCH (entity)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
    WHERE region IN places AND (spot = region OR spot:Park) AND seat.asOf <= $asOf
      AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  } AS here
