// Where does this entity stand: by which tie, in which region or park, and within which wider regions, the nearest first?
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[seat:LOCATED_IN]->(place:Region)
  RETURN seat, place, [] AS through
  UNION
  MATCH (n)-[seat:SITED_IN]->(through:Park|Site)
  OPTIONAL MATCH (through)-[:SITED_IN]->{0,1}(:Park|Site)-[:LOCATED_IN]->(place:Region)
  RETURN seat, place, [through] AS through
  UNION
  MATCH (n:Region)
  RETURN null AS seat, n AS place, [] AS through
}
WITH seat, through, place, COLLECT {
    MATCH (place)-[way:WITHIN]->{0,6}(region:Region)
    RETURN region ORDER BY size(way)
  } AS around
WITH seat, [step IN through + around | {
    id: step.id, label: [l IN labels(step) WHERE l <> 'Entity'][0], name: step.name, level: step.level
  }] AS steps
RETURN seat.id AS tie, seat.role AS role, seat.asOf AS asOf, seat.confidence AS confidence,
  coalesce(seat.sources, []) AS sources, steps
ORDER BY coalesce(role, ''), asOf DESC, tie
