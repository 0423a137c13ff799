// Which entities outside this set are tied to two or more of it, and how many are there?
// :one
CALL () {
  UNWIND $ids AS id
  MATCH (a:Entity {id: id})-[r]-(m:Entity)
  WHERE type(r) IN $types AND NOT m.id IN $ids
  WITH m, collect(DISTINCT a) AS joined
  WHERE size(joined) > 1
  WITH m, joined
  ORDER BY size(joined) DESC, m.name, m.id
  RETURN collect({
    entity: {id: m.id, label: [label IN labels(m) WHERE label <> 'Entity'][0], name: m.name},
    joins: [a IN joined | {id: a.id, label: [label IN labels(a) WHERE label <> 'Entity'][0], name: a.name}]
  }) AS found
}
RETURN size(found) AS total, found[..toInteger($limit)] AS links
