// Which funds are there, and how much did each do? With a region: which of them stand in it, or reached something that does, themselves or through a sub-fund?
// :many
MATCH (fund:Fund)
WHERE $region IS NULL
  OR EXISTS { (fund)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(:Region {id: $region}) }
  OR EXISTS {
    MATCH (fund) (()-[sub:INVESTS_IN]->(:Fund)){0,3} (last:Fund)-[put:INVESTS_IN|BACKS|INTRODUCED]->(firm:Company|Project)
      (()-[backs:BACKS]->(:Project)){0,1} (thing)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(:Region {id: $region})
    WHERE all(tie IN sub + [put] + backs WHERE tie.asOf <= $asOf
      AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
      AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo))
  }
RETURN {id: fund.id, label: 'Fund', name: fund.name} AS fund,
  COUNT {
    MATCH (fund)-[deed:INVESTS_IN|BACKS|INTRODUCED]->()
    WHERE deed.asOf <= $asOf AND (deed.validTo IS NULL OR deed.validTo >= $asOf OR $asOf STARTS WITH deed.validTo)
  } AS deeds
ORDER BY fund.name
