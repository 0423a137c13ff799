// Who introduced these companies and projects, or a project these companies build, as of a day?
// :many
MATCH (thing:Entity)
WHERE thing.id IN $ids
CALL (thing) {
  MATCH (by:Entity)-[introduced:INTRODUCED]->(thing)
  RETURN by, introduced, null AS via
  UNION
  MATCH (thing)-[backs:BACKS]->(via:Project)<-[introduced:INTRODUCED]-(by:Entity)
  WHERE backs.asOf <= $asOf AND by <> thing
  RETURN by, introduced, via
}
WITH thing, by, introduced, via
WHERE introduced.asOf <= $asOf
  AND (introduced.validFrom IS NULL OR introduced.validFrom <= $asOf)
  AND (introduced.validTo IS NULL OR introduced.validTo >= $asOf OR $asOf STARTS WITH introduced.validTo)
RETURN thing.id AS thing,
  {id: by.id, label: [l IN labels(by) WHERE l <> 'Entity'][0], name: by.name} AS by,
  CASE WHEN via IS NULL THEN null ELSE {id: via.id, label: 'Project', name: via.name} END AS via,
  introduced.mode AS mode, coalesce(introduced.joint, false) AS joint,
  introduced.asOf AS asOf, introduced.sources AS sources
ORDER BY thing, asOf, by.name
