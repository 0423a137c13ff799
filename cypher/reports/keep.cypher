// Keeps a report that was taken away; one that says the same is there already and left as it is.
// :one
MERGE (report:KeptReport {id: $id})
ON CREATE SET report += $properties, report.keptAt = toString(datetime({timezone: "Z"}))
RETURN report.id AS id
