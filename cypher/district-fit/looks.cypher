// Who looked for each segment in each district of a region, in a wider region that found nothing, or in a narrower one that found something?
// :many
MATCH (district:Region)-[:WITHIN]->(:Region {id: $region})
CALL (district) {
  MATCH (district)<-[:WITHIN]-{0,6}(place:Region)<-[:IN]-(look:Coverage)
  WHERE place = district OR look.finding = 'present'
  RETURN place, look
  UNION
  MATCH (district)-[:WITHIN]->{1,6}(place:Region)<-[:IN]-(look:Coverage)
  WHERE look.finding = 'absent' OR NOT look.lookedInto
  RETURN place, look
}
MATCH (look)-[:OF]->(segment:Segment)
WHERE look.asOf <= $asOf
RETURN DISTINCT district.id AS district, segment.id AS segment, place = district AS exact,
  look.lookedInto AS lookedInto, look.finding AS finding, look.asOf AS asOf
ORDER BY district, segment, exact DESC, asOf DESC
