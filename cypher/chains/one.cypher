// What is this chain called and who leads it?
// :one
MATCH (chain:Chain {id: $chain})
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  COLLECT {
    MATCH (leader:Company)-[:LEADS]->(chain)
    WITH DISTINCT leader ORDER BY leader.name
    RETURN {id: leader.id, label: 'Company', name: leader.name}
  } AS leaders
