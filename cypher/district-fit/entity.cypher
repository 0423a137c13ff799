// Which segments and chains is a company or project about, and which segments feed them or are fed by them?
// :one
MATCH (entity:Entity {id: $entity})
RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS entity,
  COLLECT {
    MATCH (entity)-[about:OPERATES_IN|FILLS]->(aim:Chain|Segment)-[:PART_OF]->{0,1}(chain:Chain)
    WHERE about.asOf <= $asOf
      AND (about.validFrom IS NULL OR about.validFrom <= $asOf)
      AND (about.validTo IS NULL OR about.validTo >= $asOf OR $asOf STARTS WITH about.validTo)
    RETURN DISTINCT {chain: {id: chain.id, label: 'Chain', name: chain.name},
      segment: CASE WHEN aim:Segment THEN {id: aim.id, label: 'Segment', name: aim.name} ELSE null END,
      asOf: about.asOf, sources: about.sources} AS about
    ORDER BY about.chain.name
  } AS about,
  COLLECT {
    MATCH (entity)-[:OPERATES_IN|FILLS]->(:Segment)-[:FEEDS]-(near:Segment)
    RETURN DISTINCT {id: near.id, label: 'Segment', name: near.name}
  } AS adjacent
