// How many ties that an introduction can run along does each of these entities have?
// :many
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, COUNT { (entity)-[:SUPPLIES|SUBSIDIARY_OF|INVESTS_IN|MANAGES|INTRODUCED|PARTNERS_WITH|WORKS_AT|MEMBER_OF|BACKS]-(:Entity) } AS ties
