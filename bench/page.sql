-- What a relationship page reads: numbers, years, what carries it, the 50 newest claims with their citations and sources.
SELECT kind, domain, direction, evidence, claims FROM relationship_summary WHERE relationship_id = :relationship AND claims > 0;
SELECT year, claims FROM relationship_year WHERE relationship_id = :relationship AND claims > 0;
SELECT s.title, o.name, c.claims, c.alone FROM (SELECT source_id, claims, alone FROM carrier WHERE relationship_id = :relationship AND claims > 0
  ORDER BY claims DESC, source_id LIMIT 50) c JOIN source s ON s.id = c.source_id LEFT JOIN outlet o ON o.id = s.outlet_id;
WITH page AS (
  SELECT c.*, a.name AS author FROM claim c JOIN account a ON a.id = c.created_by
  WHERE c.relationship_id = :relationship AND c.status IN ('IN_REVIEW', 'ACCEPTED')
  ORDER BY c.date_earliest DESC NULLS LAST, c.id DESC LIMIT 51)
SELECT p.id, p.statement, t.excerpt, t.credibility, s.title, o.name, v.number
FROM page p LEFT JOIN citation t ON t.claim_id = p.id LEFT JOIN source s ON s.id = t.source_id
LEFT JOIN outlet o ON o.id = s.outlet_id LEFT JOIN source_version v ON v.id = t.source_version_id;
