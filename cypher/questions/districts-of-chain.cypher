// Which districts of a region name a chain among their main industries, and how many companies and projects of it are known there?
// :many
MATCH (:Region {id: $region})<-[:WITHIN]-(district:Region)-[names:PRIORITISES]->(chain:Chain {id: $chain})
WHERE names.asOf <= $asOf AND (names.validFrom IS NULL OR names.validFrom <= $asOf)
  AND (names.validTo IS NULL OR names.validTo >= $asOf OR $asOf STARTS WITH names.validTo)
WITH district, chain, collect(names) AS ties
RETURN {id: district.id, label: 'Region', name: district.name} AS district,
  COUNT {
    MATCH (firm:Company)-[:OPERATES_IN]->(:Segment|Chain)-[:PART_OF]->{0,1}(chain)
    WHERE EXISTS { (firm)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(district) }
    RETURN DISTINCT firm
  } AS firms,
  COUNT {
    MATCH (project:Project)-[:FILLS]->(:Segment|Chain)-[:PART_OF]->{0,1}(chain)
    WHERE EXISTS { (project)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(district) }
    RETURN DISTINCT project
  } AS projects,
  head(ties).evidence AS evidence,
  reduce(newest = '', tie IN ties | CASE WHEN tie.asOf > newest THEN tie.asOf ELSE newest END) AS asOf,
  reduce(all = [], tie IN ties | all + [source IN tie.sources WHERE NOT source IN all]) AS sources
ORDER BY firms DESC, district.name
LIMIT 501
