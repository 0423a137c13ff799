// Who supplies the chain's leaders and their subsidiaries, and whom do the companies of the chain supply, in which of its segments, from where, for how much?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (chain:Chain {id: $chain})
WITH chain, places,
  COLLECT { MATCH (member:Company)-[:SUBSIDIARY_OF]->{0,3}(:Company)-[:LEADS]->(chain) RETURN DISTINCT member } AS leaders
CALL (chain, leaders) {
  UNWIND leaders AS buyer
  MATCH (supplier:Company)-[supplies:SUPPLIES]->(buyer)
  RETURN supplier, supplies, buyer
  UNION
  MATCH (chain)<-[:PART_OF]-(:Segment)<-[:OPERATES_IN]-(supplier:Company)-[supplies:SUPPLIES]->(buyer:Company)
  RETURN supplier, supplies, buyer
}
WITH chain, places, leaders, supplier, supplies, buyer
WHERE supplies.asOf <= $asOf AND (supplies.validFrom IS NULL OR supplies.validFrom <= $asOf)
  AND (supplies.validTo IS NULL OR supplies.validTo >= $asOf OR $asOf STARTS WITH supplies.validTo)
RETURN supplies.id AS tie,
  {id: supplier.id, label: 'Company', name: supplier.name} AS supplier,
  {id: buyer.id, label: 'Company', name: buyer.name} AS buyer,
  coalesce(head(COLLECT {
    MATCH (supplier)-[:SUBSIDIARY_OF]->{1,5}(top:Company)
    WHERE NOT EXISTS { (top)-[:SUBSIDIARY_OF]->(:Company) }
    RETURN {id: top.id, label: 'Company', name: top.name} ORDER BY top.id LIMIT 1
  }), {id: supplier.id, label: 'Company', name: supplier.name}) AS supplierGroup,
  coalesce(head(COLLECT {
    MATCH (buyer)-[:SUBSIDIARY_OF]->{1,5}(top:Company)
    WHERE NOT EXISTS { (top)-[:SUBSIDIARY_OF]->(:Company) }
    RETURN top.id ORDER BY top.id LIMIT 1
  }), buyer.id) AS buyerGroup,
  buyer IN leaders AS toLeader,
  EXISTS {
    MATCH (supplier)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
    WHERE region IN places AND (spot = region OR spot:Park) AND seat.asOf <= $asOf
      AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  } AS local,
  COLLECT {
    MATCH (supplier)-[works:OPERATES_IN]->(segment:Segment)-[:PART_OF]->(chain)
    WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
      AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
    RETURN DISTINCT segment.id ORDER BY segment.id
  } AS segments,
  CASE WHEN supplies.amount IS NULL THEN null ELSE {
    value: supplies.amount, valueTo: supplies.amountTo, unit: supplies.amountUnit, currency: supplies.amountCurrency,
    qualifier: supplies.amountQualifier, status: supplies.amountStatus
  } END AS amount,
  CASE WHEN supplies.shareTo IS NULL THEN supplies.share END AS share,
  supplies {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY supplier.name, buyer.name, fact.asOf, tie
