// Which dated figures and statements are made about this entity, and which entities share them?
// :many
MATCH (n:Entity {id: $id})-[:HAS_CLAIM]->(c:Claim)
OPTIONAL MATCH (k:ClaimKey {key: c.key})
RETURN
  c.id AS id,
  c.key AS key,
  coalesce(k.nameZh, c.key) AS nameZh,
  coalesce(k.nameEn, c.key) AS nameEn,
  c.value AS value,
  c.valueTo AS valueTo,
  c.unit AS unit,
  c.currency AS currency,
  c.qualifier AS qualifier,
  c.asOf AS asOf,
  c.period AS period,
  c.confidence AS confidence,
  c.evidence AS evidence,
  c.sources AS sources,
  c.version AS version,
  c.given AS given,
  c.editedBy AS editedBy,
  c.editedAt AS editedAt,
  c.enteredBy AS enteredBy,
  c.enteredAt AS enteredAt,
  c.seedHash AS seedHash,
  c.batch AS batch,
  COLLECT {
    MATCH (c)<-[:HAS_CLAIM]-(other:Entity)
    WHERE other <> n
    RETURN {
      id: other.id,
      label: [label IN labels(other) WHERE label <> 'Entity'][0],
      name: other.name
    }
    ORDER BY other.id
  } AS sharedWith
ORDER BY key, asOf, c.id
