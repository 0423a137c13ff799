// Which reports were taken away, the last first?
// :many
MATCH (report:KeptReport)
RETURN report {.id, .kind, .subject, .title, .address, .hash, .asOf, .newest, .keptAt, .keptBy} AS report
ORDER BY report.keptAt DESC, report.id
LIMIT toInteger($most)
