// How many entities of each kind stand in this region or park, and which are the first of them?
// :many
MATCH (n:Region|Park {id: $id})
CALL (n) {
  MATCH (n:Region)<-[:WITHIN]-{0,6}(place:Region)
  RETURN DISTINCT place
  UNION
  MATCH (n:Park)
  RETURN n AS place
}
WITH collect(place) AS places
CALL (places) {
  UNWIND places AS place
  MATCH (place)<-[:LOCATED_IN|SITED_IN]-(here:Entity)
  RETURN here
  UNION
  UNWIND places AS place
  MATCH (place)<-[:LOCATED_IN]-(:Park|Site)<-[:SITED_IN]-{1,2}(here:Entity)
  RETURN here
}
WITH here, [l IN labels(here) WHERE l <> 'Entity'][0] AS label, COUNT { (here)--(:Entity) } AS ties
ORDER BY ties DESC, here.name, here.id
WITH label, collect({id: here.id, label: label, name: here.name}) AS found
RETURN label, size(found) AS total, found[..toInteger($limit)] AS entities
ORDER BY label
