// Which sites do the sources of the graph name, where, meant for what, and who is there?
// :many
MATCH (site:Site)
WHERE site.kind <> 'other' OR EXISTS { (site)<-[:SITED_IN]-(:Company|Project) }
RETURN {id: site.id, label: 'Site', name: site.name} AS site, site.kind AS kind, coalesce(site.sources, []) AS sources,
  COLLECT {
    MATCH (site)-[:LOCATED_IN|SITED_IN]->(place:Region|Park)
    RETURN DISTINCT {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  COLLECT {
    MATCH (site)-[:LOCATED_IN|SITED_IN|WITHIN]->{1,7}(around:Region) RETURN DISTINCT around.id
  } AS within,
  COLLECT {
    MATCH (site)-[:FOCUSES_ON]->(aim:Segment|Chain)
    RETURN DISTINCT {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name}
  } AS directions,
  COLLECT {
    MATCH (site)<-[:SITED_IN]-(user:Company|Project)
    RETURN DISTINCT {id: user.id, label: [l IN labels(user) WHERE l <> 'Entity'][0], name: user.name}
  } AS users
ORDER BY site.name, site.id
