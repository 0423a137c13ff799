// What does a question somebody kept ask?
// :one
MATCH (question:SavedQuestion {id: $id})
RETURN question.id AS id, question.name AS name, question.about AS about, question.tags AS tags,
  question.cypher AS cypher, question.parameters AS parameters, question.version AS version, question.savedAt AS savedAt
