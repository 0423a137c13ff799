// Moves back the claims a decision moved; tells how many.
// :one
MATCH (former:Entity {id: $to})
MATCH (kept:Entity {id: $from})
CALL (kept, former) {
  MATCH (kept)-[has:HAS_CLAIM]->(claim:Claim)
  WHERE last(has.moved) STARTS WITH $decision + ' '
  CREATE (former)-[back:HAS_CLAIM]->(claim)
  SET back = properties(has), back.moved = CASE WHEN size(has.moved) > 1 THEN has.moved[..-1] ELSE null END
  DELETE has
  RETURN count(back) AS claims
}
RETURN claims
