// How many companies would work in each segment of the chain elsewhere if some companies did not exist, some were unheard of in a segment, and some came to the region?
// `muted` and `here` hold a company and a segment each; `*` stands for every segment.
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (:Chain {id: $chain})<-[:PART_OF]-(segment:Segment)<-[works:OPERATES_IN]-(firm:Company)
WHERE works.asOf <= $asOf
  AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
  AND NOT firm.id IN $gone
  AND NOT firm.id + ' ' + segment.id IN $muted AND NOT firm.id + ' *' IN $muted
  AND NOT EXISTS {
    MATCH (member:Company)(()-[owned:SUBSIDIARY_OF
      WHERE (owned.validFrom IS NULL OR owned.validFrom <= $asOf)
        AND (owned.validTo IS NULL OR owned.validTo >= $asOf OR $asOf STARTS WITH owned.validTo)
    ]->()){0,3}(firm)
    WHERE member.id + ' ' + segment.id IN $here
  }
  AND NOT EXISTS {
    MATCH (member:Company)(()-[owned:SUBSIDIARY_OF
      WHERE (owned.validFrom IS NULL OR owned.validFrom <= $asOf)
        AND (owned.validTo IS NULL OR owned.validTo >= $asOf OR $asOf STARTS WITH owned.validTo)
    ]->()){0,3}(firm)
    WHERE NOT member.id IN $gone
      AND (member = firm OR NOT member.id + ' ' + segment.id IN $muted AND NOT member.id + ' *' IN $muted AND EXISTS {
        MATCH (member)-[same:OPERATES_IN]->(segment)
        WHERE same.validTo IS NULL OR same.validTo >= $asOf OR $asOf STARTS WITH same.validTo
      })
    MATCH (member)-[seat:LOCATED_IN|SITED_IN]->(:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
    WHERE region IN places AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  }
RETURN segment.id AS segment, count(DISTINCT firm) AS firms
