// Which companies, projects and parks stand in the region itself and in each region directly within it, of one chain if one is named?
// :many
MATCH (whole:Region {id: $region})
MATCH (whole)<-[:WITHIN]-{0,1}(place:Region)
WITH DISTINCT whole, place
CALL (whole, place) {
  MATCH (place)<-[:WITHIN]-{0,6}(inner:Region)
  WHERE place <> whole OR inner = whole
  RETURN DISTINCT inner
}
CALL (inner) {
  MATCH (inner)<-[seat:LOCATED_IN]-(thing:Company|Project|Park)
  RETURN thing, seat, null AS park
  UNION
  MATCH (inner)<-[:LOCATED_IN]-(park:Park)<-[seat:SITED_IN]-(thing:Company|Project)
  RETURN thing, seat, park
}
WITH place, thing, seat, park
WHERE seat.asOf <= $asOf
  AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  AND coalesce(thing.status, 'active') <> 'dissolved'
  AND ($chain IS NULL OR thing:Park OR EXISTS {
    MATCH (thing)-[of:OPERATES_IN|FILLS]->(:Chain|Segment)-[:PART_OF]->{0,1}(:Chain {id: $chain})
    WHERE of.asOf <= $asOf
      AND (of.validFrom IS NULL OR of.validFrom <= $asOf)
      AND (of.validTo IS NULL OR of.validTo >= $asOf OR $asOf STARTS WITH of.validTo)
  })
RETURN place.id AS place,
  {id: thing.id, label: [l IN labels(thing) WHERE l <> 'Entity'][0], name: thing.name} AS entity,
  head(collect(CASE WHEN park IS NULL THEN null ELSE {id: park.id, label: 'Park', name: park.name} END)) AS park,
  max(seat.asOf) AS asOf
ORDER BY place, entity.name, entity.id
