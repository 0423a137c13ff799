// Which neighbours that are not shown match, in what order, and how many are there?
// :one
CALL () {
  MATCH (n:Entity {id: $id})-[r]-(m:Entity)
  WHERE
    m.id <> $id
    AND NOT m.id IN $shown
    AND (CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END + ' ' + type(r)) IN $ways
    AND (
      $asOf IS NULL
      OR coalesce(r.asOf, '') <= $asOf
      AND coalesce(r.validFrom, '') <= $asOf
      AND (r.validTo IS NULL OR r.validTo >= $asOf OR $asOf STARTS WITH r.validTo)
    )
    AND (
      $text IS NULL
      OR toLower(m.name) CONTAINS toLower($text)
      OR any(other IN coalesce(m.aliases, []) WHERE toLower(other) CONTAINS toLower($text))
    )
    AND ($labels IS NULL OR any(label IN labels(m) WHERE label IN $labels))
    AND (
      $region IS NULL
      OR m.id = $region
      OR EXISTS { (m)-[:SITED_IN|LOCATED_IN|WITHIN*1..4]->(:Region {id: $region}) }
    )
  WITH DISTINCT m
  WITH m, COUNT { (m)--(:Entity) } AS degree
  ORDER BY
    CASE $order WHEN 'most' THEN -degree WHEN 'least' THEN degree ELSE 0 END,
    m.name,
    m.id
  RETURN collect({
    id: m.id,
    label: [label IN labels(m) WHERE label <> 'Entity'][0],
    name: m.name,
    degree: degree
  }) AS found
}
RETURN size(found) AS matching, found[..toInteger($limit)] AS nodes
