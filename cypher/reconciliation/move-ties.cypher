// Moves the relations of one entity to another, each noting by which decision and from which end; tells how many.
// :one
MATCH (from:Entity {id: $from})
MATCH (to:Entity {id: $to})
CALL (from, to) {
  MATCH (from)-[tie]->(other:Entity)
  WHERE other <> from AND other <> to
  RETURN tie, to AS start, other AS end, 'from' AS moved
  UNION ALL
  MATCH (from)<-[tie]-(other:Entity)
  WHERE other <> from AND other <> to
  RETURN tie, other AS start, to AS end, 'to' AS moved
}
WITH from, start, end, moved, type(tie) AS type, properties(tie) AS properties, tie
DELETE tie
// Two of one id must not stand at the same time, so all go before any comes.
WITH collect({start: start, end: end, type: type, properties: properties, note: $decision + ' ' + moved + ' ' + from.id}) AS all
CALL (all) {
  UNWIND all AS one
  WITH one.start AS start, one.end AS end, one
  CREATE (start)-[tie:$(one.type)]->(end)
  SET tie = one.properties, tie.moved = coalesce(one.properties.moved, []) + one.note
  RETURN count(tie) AS ties
}
RETURN ties
