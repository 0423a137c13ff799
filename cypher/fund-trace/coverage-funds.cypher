// Which funds are there, which of them stand in the region, and which put money into or introduced something that does?
// :many
MATCH (fund:Fund)
WITH fund,
  $region IS NOT NULL AND EXISTS { (fund)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(:Region {id: $region}) } AS standsThere,
  $region IS NOT NULL AND EXISTS {
    MATCH (fund)-[tie:INVESTS_IN|BACKS|INTRODUCED]->(:Company|Project)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(:Region {id: $region})
    WHERE tie.asOf <= $asOf
  } AS activeThere
WHERE $region IS NULL OR standsThere OR activeThere
RETURN {id: fund.id, label: 'Fund', name: fund.name} AS fund
ORDER BY fund.name
