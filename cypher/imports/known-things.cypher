// Who goes by one of these ids, names or codes?
// :many
CALL () {
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity
  UNION
  UNWIND $names AS name
  MATCH (entity:Entity {name: name})
  RETURN entity
  UNION
  UNWIND $names AS name
  MATCH (entity:Entity {legalName: name})
  RETURN entity
  UNION
  UNWIND $listingCodes AS code
  MATCH (entity:Company {listingCode: code})
  RETURN entity
  UNION
  UNWIND $creditCodes AS code
  MATCH (entity:Company {creditCode: code})
  RETURN entity
  UNION
  UNWIND $codes AS code
  MATCH (entity:Entity {code: code})
  RETURN entity
}
WITH entity
WHERE entity:Entity
RETURN entity {
  .id, .name, .legalName, .aliases, .listingCode, .creditCode, .code,
  label: head([label IN labels(entity) WHERE label <> 'Entity']),
  chains: CASE WHEN entity:Segment
    THEN reduce(names = [], chain IN [(entity)-[:PART_OF]->(c:Chain) | [c.id, c.name] + coalesce(c.aliases, [])] | names + chain)
    ELSE [] END
} AS thing
