// Which fund is this?
// :one
MATCH (fund:Fund {id: $fund})
RETURN {id: fund.id, label: 'Fund', name: fund.name} AS fund
