// Which chains are known, in which taxonomies, led by whom, with how many segments and firms?
// :many
MATCH (chain:Chain)
RETURN chain.id AS id, chain.name AS name,
  COUNT { (chain)<-[:PART_OF]-(:Segment) } AS segments,
  COUNT { MATCH (firm:Company)-[:OPERATES_IN]->(:Segment)-[:PART_OF]->(chain) RETURN DISTINCT firm } AS firms,
  COLLECT {
    MATCH (leader:Company)-[:LEADS]->(chain)
    WITH DISTINCT leader ORDER BY leader.name
    RETURN {id: leader.id, label: 'Company', name: leader.name}
  } AS leaders,
  COLLECT {
    MATCH (chain)-[:IN_TAXONOMY]->(taxonomy:Taxonomy)
    WITH DISTINCT taxonomy ORDER BY taxonomy.year DESC, taxonomy.name
    RETURN {id: taxonomy.id, name: taxonomy.name, level: taxonomy.level, year: taxonomy.year}
  } AS taxonomies
ORDER BY segments DESC, firms DESC, name
