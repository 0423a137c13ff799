// What did one report that was taken away say?
// :one
MATCH (report:KeptReport {id: $id})
RETURN report {.*} AS report
