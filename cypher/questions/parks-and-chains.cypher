// Which parks stand in a region, which chains are they for, and how many companies and projects are known in each?
// :many
MATCH (park:Park)
WHERE EXISTS {
    (park)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
OPTIONAL MATCH (park)-[aims:FOCUSES_ON|PRIORITISES]->(:Chain|Segment)-[:PART_OF]->{0,1}(chain:Chain)
WHERE aims.asOf <= $asOf AND (aims.validFrom IS NULL OR aims.validFrom <= $asOf)
  AND (aims.validTo IS NULL OR aims.validTo >= $asOf OR $asOf STARTS WITH aims.validTo)
WITH park, chain, aims ORDER BY chain.name
WITH park, collect(DISTINCT chain) AS chains, collect(aims) AS ties
WHERE size(chains) > 0
RETURN {id: park.id, label: 'Park', name: park.name} AS park,
  [chain IN chains | {id: chain.id, label: 'Chain', name: chain.name}] AS chains,
  COUNT { (park)<-[:SITED_IN]-(:Company) } AS firms, COUNT { (park)<-[:SITED_IN]-(:Project) } AS projects,
  reduce(newest = '', tie IN ties | CASE WHEN tie.asOf > newest THEN tie.asOf ELSE newest END) AS asOf,
  reduce(all = [], tie IN ties | all + [source IN tie.sources WHERE NOT source IN all]) AS sources
ORDER BY firms + projects DESC, park.name
LIMIT 501
