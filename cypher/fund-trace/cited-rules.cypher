// Which multiples of reinvestment (返投) do sources state, and for whom, as of a date?
// :many
MATCH (key:ClaimKey)
WHERE key.nameZh CONTAINS '返投' AND key.kind = 'number'
MATCH (about:Entity)-[:HAS_CLAIM]->(claim:Claim {key: key.key})
WHERE claim.asOf <= $asOf AND claim.value > 0
RETURN {id: about.id, label: [l IN labels(about) WHERE l <> 'Entity'][0], name: about.name} AS about,
  key.nameZh AS figure, toFloat(claim.value) AS multiple, claim.asOf AS asOf, claim.sources AS sources
ORDER BY claim.asOf DESC, about.id
