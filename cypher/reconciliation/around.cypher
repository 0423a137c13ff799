// Whom do these entities have relations with, how many has each of those, and in which places and cities are they?
// :many
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id,
  COLLECT {
    MATCH (n)--(other:Entity)
    WHERE NOT other:Region AND NOT other:Chain AND NOT other:Segment AND other <> n
    WITH DISTINCT other
    RETURN {id: other.id, name: other.name, ties: COUNT { (other)--(:Entity) }}
    ORDER BY other.id LIMIT 200
  } AS neighbours,
  COLLECT {
    MATCH (n)-[:LOCATED_IN|SITED_IN]->(place:Region|Park|Site)
    WHERE NOT coalesce(place.level, '') IN ['country', 'province', 'city']
    RETURN DISTINCT {id: place.id, name: place.name}
  } AS places,
  COLLECT {
    MATCH (n)-[seat:LOCATED_IN]->(:Region)-[:WITHIN]->{0,3}(city:Region {level: 'city'})
    WHERE coalesce(seat.role, 'registered') = 'registered'
    RETURN DISTINCT {id: city.id, name: city.name}
  } AS cities
