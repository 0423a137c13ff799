// What is a company stated to do, in one segment or in any, and who says so?
// :many
MATCH (:Company {id: $company})-[works:OPERATES_IN]->(segment:Segment)
WHERE ($segment IS NULL OR segment.id = $segment) AND works.asOf <= $asOf
  AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
RETURN {id: segment.id, label: 'Segment', name: segment.name} AS segment,
  works {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY segment.id, fact.asOf DESC
