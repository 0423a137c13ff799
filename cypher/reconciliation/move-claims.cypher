// Moves the claims about one entity to another, unless they are about that one too; tells how many.
// :one
MATCH (from:Entity {id: $from})
MATCH (to:Entity {id: $to})
CALL (from, to) {
  MATCH (from)-[has:HAS_CLAIM]->(claim:Claim)
  WHERE NOT EXISTS { (to)-[:HAS_CLAIM]->(claim) }
  CREATE (to)-[moved:HAS_CLAIM]->(claim)
  SET moved = properties(has), moved.moved = coalesce(has.moved, []) + ($decision + ' from ' + from.id)
  DELETE has
  RETURN count(moved) AS claims
}
RETURN claims
