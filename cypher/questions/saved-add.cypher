// Keeps a question of a person's own. Nothing is returned where its id is taken.
// :one
MERGE (question:SavedQuestion {id: $id})
WITH question WHERE question.version IS NULL
SET question += {name: $name, about: $about, tags: $tags, cypher: $cypher, parameters: $parameters,
  version: 1, savedAt: toString(datetime.truncate('second', datetime()))}
RETURN question.id AS id, question.name AS name, question.about AS about, question.tags AS tags,
  question.cypher AS cypher, question.parameters AS parameters, question.version AS version, question.savedAt AS savedAt
