// Of which figures do sources give different values for the same time?
// :many
MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim)
WHERE claim.asOf <= $asOf
MATCH (key:ClaimKey {key: claim.key})
WHERE key.kind <> 'text'
WITH entity, key, coalesce(claim.period, left(claim.asOf, 4)) AS time, claim,
  CASE WHEN toInteger(claim.value) = claim.value THEN toString(toInteger(claim.value)) ELSE toString(claim.value) END
    + coalesce(claim.unit, '') AS bare, coalesce(claim.qualifier, '') AS qualifier
WITH entity, key, time, claim,
  CASE WHEN qualifier IN ['以上', '以下', '左右'] THEN bare + qualifier ELSE qualifier + bare END AS said
ORDER BY claim.asOf, claim.id
WITH entity, key, time, collect(claim) AS claims, collect(DISTINCT said) AS said, count(DISTINCT toString(claim.value) + coalesce(claim.unit, '')) AS values
WHERE values > 1
RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS about, key.nameZh AS figure, time,
  reduce(text = head(said), other IN tail(said) | text + ' / ' + other) AS values,
  reduce(newest = '', claim IN claims | CASE WHEN claim.asOf > newest THEN claim.asOf ELSE newest END) AS asOf,
  reduce(all = [], claim IN claims | all + [source IN claim.sources WHERE NOT source IN all]) AS sources
ORDER BY size(said) DESC, about.name, figure
LIMIT 501
