// Which chain leaders, parks, funds, associations and other institutions stand in this region?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH DISTINCT place
MATCH (place)<-[:LOCATED_IN]-{0,1}(spot:Region|Park)
WITH DISTINCT spot
CALL (spot) {
  WITH spot
  WHERE spot:Park
  RETURN spot AS start
  UNION
  MATCH (spot)<-[seat:LOCATED_IN|SITED_IN]-(here:Fund|Institution|Company)
  WHERE seat.asOf <= $asOf
    AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
    AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  MATCH (here)-[:SUBSIDIARY_OF]->{0,3}(start:Fund|Institution|Company)
  WHERE NOT start:Company OR EXISTS {
    MATCH (start)-[leads:LEADS]->(:Chain)
    WHERE leads.asOf <= $asOf
      AND (leads.validFrom IS NULL OR leads.validFrom <= $asOf)
      AND (leads.validTo IS NULL OR leads.validTo >= $asOf OR $asOf STARTS WITH leads.validTo)
  }
  RETURN start
}
WITH DISTINCT start, CASE
    WHEN start:Company THEN 'leader'
    WHEN start:Park THEN 'park'
    WHEN start:Fund THEN 'fund'
    WHEN start.kind = 'association' THEN 'association'
    ELSE 'institution'
  END AS kind
WHERE kind IN $kinds AND coalesce(start.status, 'active') <> 'dissolved'
RETURN kind, {id: start.id, label: [l IN labels(start) WHERE l <> 'Entity'][0], name: start.name} AS entity
ORDER BY kind, entity.name, entity.id
