// Moves back the relations a decision moved, each to the end it had; tells how many.
// :one
MATCH (former:Entity {id: $to})
MATCH (kept:Entity {id: $from})
CALL (kept, former) {
  MATCH (kept)-[tie]->(other:Entity)
  WHERE last(tie.moved) STARTS WITH $decision + ' from '
  RETURN tie, former AS start, other AS end
  UNION ALL
  MATCH (kept)<-[tie]-(other:Entity)
  WHERE last(tie.moved) STARTS WITH $decision + ' to '
  RETURN tie, other AS start, former AS end
}
WITH start, end, type(tie) AS type, properties(tie) AS properties, tie
DELETE tie
WITH collect({start: start, end: end, type: type, properties: properties}) AS all
CALL (all) {
  UNWIND all AS one
  WITH one.start AS start, one.end AS end, one
  CREATE (start)-[tie:$(one.type)]->(end)
  SET tie = one.properties,
    tie.moved = CASE WHEN size(one.properties.moved) > 1 THEN one.properties.moved[..-1] ELSE null END
  RETURN count(tie) AS ties
}
RETURN ties
