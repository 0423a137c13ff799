// Which ties and entities do these ids stand for? Kinds of ties share no index, so each is looked up in its own.
// :many
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Entity)-[tie:SUPPLIES {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:SUBSIDIARY_OF {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:INVESTS_IN {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:MANAGES {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:INTRODUCED {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:PARTNERS_WITH {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:WORKS_AT {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:MEMBER_OF {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (a:Entity)-[tie:BACKS {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [a, b] AS found
  UNION
  MATCH (entity:Entity {id: id})
  RETURN null AS type, [entity] AS found
}
RETURN id, type, [one IN found | {id: one.id, label: [l IN labels(one) WHERE l <> 'Entity'][0], name: one.name}] AS ends
