// Which entities may these words mean? A bounded set, the full-text scores deciding who is in it.
// :many
CALL () {
  UNWIND CASE WHEN $names = '' THEN [] ELSE [$names] END AS words
  CALL db.index.fulltext.queryNodes('entity_names', words, {limit: toInteger($hits)}) YIELD node, score
  RETURN node, score
  UNION ALL
  UNWIND CASE WHEN $sounds = '' THEN [] ELSE [$sounds] END AS words
  CALL db.index.fulltext.queryNodes('entity_sounds', words, {limit: toInteger($hits)}) YIELD node, score
  RETURN node, score
  UNION ALL
  UNWIND $codes AS code
  MATCH (node:Company)
  WHERE node.listingCode STARTS WITH code
  RETURN node, 100.0 AS score
  LIMIT 100
}
WITH node, max(score) AS score
WHERE $labels = [] OR any(label IN labels(node) WHERE label IN $labels)
WITH node, score
ORDER BY score DESC, node.id
LIMIT toInteger($keep)
RETURN
  node.id AS id,
  [label IN labels(node) WHERE label <> 'Entity'][0] AS label,
  node.name AS name,
  coalesce(node.aliases, []) AS aliases,
  node.legalName AS legalName,
  node.listingCode AS listingCode,
  split(coalesce(node.searchPinyin, ''), ' ') AS sounds,
  COUNT { (node)--() } - COUNT { (node)-[:HAS_CLAIM]->() } AS ties
