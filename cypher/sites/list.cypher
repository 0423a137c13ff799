// Which sites have people put on offer or taken off, where are they, and what are they meant for?
// :many
MATCH (site:SiteOffer)
WHERE $id IS NULL OR site.id = $id
OPTIONAL MATCH (region:Region {id: site.region})
OPTIONAL MATCH (park:Park {id: site.park})
RETURN site {.*} AS site, region.name AS region, park.name AS park,
  COLLECT { MATCH (region)-[:WITHIN]->{0,6}(around:Region) RETURN DISTINCT around.id } AS within,
  COLLECT {
    MATCH (aim:Segment|Chain) WHERE aim.id IN site.directions
    RETURN {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name} ORDER BY aim.id
  } AS directions
ORDER BY site.addedOn DESC, site.id
