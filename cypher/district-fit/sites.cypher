// Which sites are there in each district of a region, what are they meant for, and who is there already?
// :many
MATCH (district:Region)-[:WITHIN]->(:Region {id: $region})
MATCH (district)<-[:WITHIN]-{0,6}(place:Region)
CALL (place) {
  MATCH (place)<-[seat:LOCATED_IN]-(site:Site)
  RETURN site, seat
  UNION
  MATCH (place)<-[:LOCATED_IN]-(:Park)<-[seat:SITED_IN]-(site:Site)
  RETURN site, seat
}
WITH DISTINCT district, site, seat
WHERE seat.asOf <= $asOf
RETURN district.id AS district, {id: site.id, label: 'Site', name: site.name} AS site,
  COLLECT {
    MATCH (site)-[focus:FOCUSES_ON]->(aim:Chain|Segment)-[:PART_OF]->{0,1}(chain:Chain)
    WHERE focus.asOf <= $asOf
    RETURN {aim: {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name}, chain: chain.id, sources: focus.sources}
    ORDER BY aim.id
  } AS focuses,
  COLLECT {
    MATCH (site)<-[sited:SITED_IN]-(user:Company|Project)
    WHERE sited.asOf <= $asOf
    RETURN DISTINCT {id: user.id, label: [l IN labels(user) WHERE l <> 'Entity'][0], name: user.name}
  } AS users,
  seat.sources AS sources
ORDER BY district, site.name
