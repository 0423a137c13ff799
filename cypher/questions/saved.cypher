// Which questions of their own have people kept?
// :many
MATCH (question:SavedQuestion)
RETURN question.id AS id, question.name AS name, question.about AS about, question.tags AS tags,
  question.cypher AS cypher, question.parameters AS parameters, question.version AS version, question.savedAt AS savedAt
ORDER BY question.savedAt DESC, question.id
