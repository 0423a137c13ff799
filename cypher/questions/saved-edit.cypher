// Changes a question somebody kept, if nobody else has since the given version. Setting the id holds the node while the version is read.
// :one
MATCH (question:SavedQuestion {id: $id})
SET question.id = $id
WITH question WHERE question.version = $version
SET question += {name: $name, about: $about, tags: $tags, cypher: $cypher, parameters: $parameters,
  version: question.version + 1, savedAt: toString(datetime.truncate('second', datetime()))}
RETURN question.id AS id, question.name AS name, question.about AS about, question.tags AS tags,
  question.cypher AS cypher, question.parameters AS parameters, question.version AS version, question.savedAt AS savedAt
