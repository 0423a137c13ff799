// Which companies work in these segments, who are they, do they sell to the chain, and what of them already stands in the region?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $outside})
WITH collect(DISTINCT place) AS places
MATCH (segment:Segment)<-[works:OPERATES_IN]-(firm:Company)
WHERE segment.id IN $segments AND works.asOf <= $asOf
  AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
RETURN {id: firm.id, label: 'Company', name: firm.name} AS company,
  firm.legalName AS legalName, firm.listingCode AS listingCode, firm.creditCode AS creditCode,
  coalesce(firm.status, 'active') = 'dissolved' AS dissolved, coalesce(firm.sources, []) AS companySources,
  COLLECT {
    MATCH (firm)-[:LOCATED_IN]->(region:Region)
    RETURN DISTINCT {id: region.id, label: 'Region', name: region.name}
  } AS places,
  COLLECT {
    // A seat or subsidiary first told of later counts as well: it may long have been there. One that has ended does not.
    MATCH (member:Company)(()-[owned:SUBSIDIARY_OF
      WHERE (owned.validFrom IS NULL OR owned.validFrom <= $asOf)
        AND (owned.validTo IS NULL OR owned.validTo >= $asOf OR $asOf STARTS WITH owned.validTo)
    ]->()){0,3}(firm)
    WHERE member = firm OR EXISTS {
      MATCH (member)-[same:OPERATES_IN]->(segment)
      WHERE same.validTo IS NULL OR same.validTo >= $asOf OR $asOf STARTS WITH same.validTo
    }
    MATCH (member)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
    WHERE region IN places AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
    WITH DISTINCT member, seat, spot
    ORDER BY member <> firm, member.id, spot.id
    RETURN {
      member: {id: member.id, label: 'Company', name: member.name},
      place: {id: spot.id, label: [l IN labels(spot) WHERE l <> 'Entity'][0], name: spot.name},
      sources: seat.sources
    }
  } AS here,
  EXISTS {
    MATCH (firm)-[:SUPPLIES]->(:Company)-[:OPERATES_IN]->(:Segment)-[:PART_OF]->(:Chain)<-[:PART_OF]-(segment)
  } AS sellsToChain,
  {id: segment.id, label: 'Segment', name: segment.name} AS segment,
  works {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY company.id, segment.id
