// Who goes by other names, too?
// :many
MATCH (entity:Entity)
WHERE size(entity.aliases) > 0
RETURN entity {
  .id, .name, .legalName, .aliases, .listingCode, .creditCode, .code,
  label: head([label IN labels(entity) WHERE label <> 'Entity']),
  chains: CASE WHEN entity:Segment
    THEN reduce(names = [], chain IN [(entity)-[:PART_OF]->(c:Chain) | [c.id, c.name] + coalesce(c.aliases, [])] | names + chain)
    ELSE [] END
} AS thing
