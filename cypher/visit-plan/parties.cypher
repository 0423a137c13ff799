// Whom can somebody of this region talk to about these chains, and what makes each of them a party of the region?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
CALL (places) {
  // Seated here: firms, funds, managers of funds, associations, parks.
  MATCH (party:Company|Fund|Institution|Park)-[fact:LOCATED_IN]->(here:Region)
  WHERE here IN places
  RETURN party, fact, here AS because
  UNION
  // Seated in a park here.
  MATCH (party:Company|Fund|Institution)-[fact:SITED_IN]->(because:Park)-[:LOCATED_IN]->(here:Region)
  WHERE here IN places
  RETURN party, fact, because
  UNION
  // Leads one of the chains, wherever its seat is.
  MATCH (party:Company)-[fact:LEADS]->(because:Chain)
  WHERE because.id IN $chains
  RETURN party, fact, because
  UNION
  // Manages a fund seated here, or is a fund managed from here.
  MATCH (party:Company|Institution)-[fact:MANAGES]->(because:Fund)-[:LOCATED_IN]->(here:Region)
  WHERE here IN places
  RETURN party, fact, because
  UNION
  MATCH (party:Fund)<-[fact:MANAGES]-(because:Company|Institution)-[:LOCATED_IN]->(here:Region)
  WHERE here IN places
  RETURN party, fact, because
  UNION
  // Has a member seated here.
  MATCH (party:Institution {kind: 'association'})<-[fact:MEMBER_OF]-(because:Company|Institution|Fund)-[:LOCATED_IN]->(here:Region)
  WHERE here IN places
  RETURN party, fact, because
  UNION
  // Works for somebody seated here.
  MATCH (party:Person)-[fact:WORKS_AT]->(because:Company|Institution|Fund|Park)-[:LOCATED_IN]->(here:Region)
  WHERE here IN places
  RETURN party, fact, because
}
WITH party, fact, because
WHERE fact.asOf <= $asOf AND (fact.validFrom IS NULL OR fact.validFrom <= $asOf)
  AND (fact.validTo IS NULL OR fact.validTo >= $asOf OR $asOf STARTS WITH fact.validTo)
  AND coalesce(party.status, 'active') <> 'dissolved'
WITH party, fact, because,
  CASE
    WHEN party:Fund THEN 'fund'
    WHEN party:Park THEN 'park'
    WHEN party:Person THEN 'person'
    WHEN party:Institution AND party.kind = 'association' THEN 'association'
    WHEN EXISTS { (party)-[:MANAGES]->(:Fund) } OR party:Institution AND party.kind = 'manager' THEN 'fund'
    WHEN EXISTS { (party)-[:LEADS]->(:Chain) } THEN 'leader'
    WHEN party:Company THEN 'firm'
  END AS kind
WHERE kind IN $kinds
RETURN {id: party.id, label: [l IN labels(party) WHERE l <> 'Entity'][0], name: party.name} AS party, kind,
  type(fact) AS type, {id: because.id, label: [l IN labels(because) WHERE l <> 'Entity'][0], name: because.name} AS because,
  fact {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY party.id, type, because.id
