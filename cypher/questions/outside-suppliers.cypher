// Which companies outside a region supply the most companies inside it?
// :many
MATCH (supplier:Company)-[supplies:SUPPLIES]->(customer:Company)
WHERE supplies.asOf <= $asOf AND (supplies.validFrom IS NULL OR supplies.validFrom <= $asOf)
  AND (supplies.validTo IS NULL OR supplies.validTo >= $asOf OR $asOf STARTS WITH supplies.validTo)
  AND EXISTS {
    (customer)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
  AND NOT EXISTS {
    (supplier)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
UNWIND supplies.sources AS source
WITH supplier, customer, max(supplies.asOf) AS newest, collect(DISTINCT source) AS told
ORDER BY customer.name
WITH supplier, collect({id: customer.id, label: 'Company', name: customer.name}) AS customers, max(newest) AS asOf, collect(told) AS lists
RETURN {id: supplier.id, label: 'Company', name: supplier.name} AS supplier, size(customers) AS number, customers,
  COLLECT {
    MATCH (supplier)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places, asOf,
  reduce(all = [], list IN lists | all + [source IN list WHERE NOT source IN all]) AS sources
ORDER BY number DESC, supplier.name
LIMIT 501
