-- Fills an empty database of Entente with synthetic claims: psql -v claims=1000000 -v revised=5 -f generate.sql
-- 200 countries, 3,000 dyads with Zipf weights, 1.65 citations a claim, words in 14, 3, 0.5 and 0.01 % of the statements; every fifth claim ("revised") has three revisions. Every ten
-- claims are one changeset, so that the past can be read. Triggers are off: this is loading, not the work that is measured.
\set ON_ERROR_STOP on
\timing off
SET session_replication_role = replica;
SET synchronous_commit = off;
SET work_mem = '256MB';
SET maintenance_work_mem = '512MB';
SELECT setseed(0.42);

-- Indexes that no constraint needs are built when the rows are there: at ten million that is the difference between one hour and many
CREATE TEMP TABLE loose AS SELECT i.schemaname AS schema, i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
  WHERE i.schemaname IN ('public', 'history') AND i.tablename IN ('claim', 'citation', 'claim_revision', 'change_log', 'seal', 'carrier', 'relationship_summary')
    AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = format('%I.%I', i.schemaname, i.indexname)::regclass);
SELECT format('DROP INDEX %I.%I', schema, name) FROM loose \gexec

INSERT INTO account (id, username, name, role, created_at) VALUES (900001, 'bench-author', 'Author', 'RESEARCHER', now()),
  (900002, 'bench-reviewer', 'Reviewer', 'REVIEWER', now());

CREATE TEMP TABLE dyad AS
  SELECT row_number() OVER () AS rank, * FROM (SELECT a.code || '-' || b.code AS code, a.code AS a, b.code AS b
  FROM (SELECT code FROM country ORDER BY md5(code) LIMIT 200) a JOIN (SELECT code FROM country ORDER BY md5(code) LIMIT 200) b ON a.code < b.code COLLATE "C"
  ORDER BY md5(a.code || b.code) LIMIT 3000) chosen;
UPDATE dyad SET code = 'IRN-PRK', a = 'IRN', b = 'PRK' WHERE rank = 1;
DELETE FROM dyad WHERE code = 'IRN-PRK' AND rank <> 1;
INSERT INTO relationship (id, code, created_at, changeset) SELECT 900000 + rank, code, now(), 1 FROM dyad;
INSERT INTO relationship_member (relationship_id, position, country_code, changeset) SELECT 900000 + rank, 0, a, 1 FROM dyad UNION ALL SELECT 900000 + rank, 1, b, 1 FROM dyad;

INSERT INTO outlet (id, external_id, name, kind, changeset) SELECT 900000 + g, gen_random_uuid(), 'Outlet ' || g, 'NEWSPAPER', 1 FROM generate_series(1, 200) g;
INSERT INTO source (id, external_id, outlet_id, kind, title, language, created_by, created_at, changeset)
  SELECT 900000 + g, gen_random_uuid(), 900001 + g % 200, 'ARTICLE', 'Article ' || g, 'en', 900001, now(), 1 FROM generate_series(1, 20000) g;
INSERT INTO source_version (id, source_id, number, kind, content_known, created_by, created_at, changeset)
  SELECT id, id, 1, 'CAPTURED', true, 900001, now(), 1 FROM source WHERE id > 900000;
INSERT INTO source_origin (source_id, origin_id, changeset) SELECT id, id, 1 FROM source WHERE id > 900000;

-- Rank of a dyad by Zipf's law: the cumulated weights are cut at a random point
CREATE TEMP TABLE weight AS SELECT rank, (sum(1.0 / rank) OVER (ORDER BY rank) / (SELECT sum(1.0 / rank) FROM dyad))::double precision AS until FROM dyad;
CREATE INDEX ON weight (until);
ANALYZE weight;
CREATE TEMP TABLE pick AS
  SELECT g AS n, (SELECT rank FROM weight WHERE until >= r ORDER BY until LIMIT 1) AS rank FROM (SELECT g, random() AS r FROM generate_series(1, :claims::bigint) g OFFSET 0) x;

INSERT INTO claim (id, external_id, relationship_id, revision, kind, statement, domain, direction, from_country, to_country, modality, polarity,
                   date, date_earliest, date_latest, status, evidence, sources, origins, created_by, created_at, changed_at, changeset)
  SELECT 1000000 + p.n, gen_random_uuid(), 900000 + p.rank, CASE WHEN p.n % :revised = 0 THEN 3 ELSE 1 END, 'TIE',
         'Statement ' || p.n || ': ' || repeat('they are said to have traded in these goods again; ', 3) || 'so it stands there'
           || CASE WHEN p.n % 7 = 0 THEN ' of missiles' ELSE '' END || CASE WHEN p.n % 33 = 0 THEN ' and uranium' ELSE '' END
           || CASE WHEN p.n % 200 = 0 THEN ' with zirconium' ELSE '' END || CASE WHEN p.n % 10007 = 0 THEN ' for lanthanum' ELSE '' END || '.',
         (SELECT name FROM domain WHERE position = (SELECT min(position) FROM domain) + p.n % 8),
         CASE WHEN p.n % 3 = 0 THEN 'MUTUAL' ELSE 'DIRECTED' END,
         CASE WHEN p.n % 3 = 1 THEN d.a WHEN p.n % 3 = 2 THEN d.b END, CASE WHEN p.n % 3 = 1 THEN d.b WHEN p.n % 3 = 2 THEN d.a END,
         'OCCURRED', 'ASSERTED', to_char(date '1960-01-01' + (p.n * 7919 % 23000)::integer, 'YYYY-MM-DD'),
         date '1960-01-01' + (p.n * 7919 % 23000)::integer, date '1960-01-01' + (p.n * 7919 % 23000)::integer,
         CASE WHEN p.n % 20 = 0 THEN 'IN_REVIEW' ELSE 'ACCEPTED' END, CASE WHEN p.n % 20 = 0 THEN 'UNVERIFIED' ELSE 'SINGLE_ORIGIN' END, 1, 1,
         900001, now(), now(), 1 + (CASE WHEN p.n % :revised = 0 THEN :claims / 10 * 3 ELSE 0 END) + p.n / 10
  FROM pick p JOIN dyad d ON d.rank = p.rank;

INSERT INTO claim_revision (id, claim_id, relationship_id, number, content, reason, author_id, created_at, changeset)
  SELECT 10000000 + (c.id - 1000000) * 4 + r, c.id, c.relationship_id, r,
         jsonb_build_object('relationship', 'IRN-PRK', 'kind', 'tie', 'statement', c.statement, 'direction', lower(c.direction), 'domain', c.domain,
                            'modality', 'occurred', 'polarity', 'asserted', 'participants', '[]'::jsonb, 'goods', '[]'::jsonb),
         CASE WHEN r > 1 THEN 'Clearer' END, 900001, now(), 1 + :claims / 10 * (CASE r WHEN 1 THEN 0 WHEN 2 THEN 2 ELSE 3 END) + (c.id - 1000000) / 10
  FROM claim c, generate_series(1, c.revision) r WHERE c.id > 1000000;

INSERT INTO history.claim SELECT h.*
  FROM claim c CROSS JOIN generate_series(1, 2) r
  CROSS JOIN LATERAL jsonb_populate_record(NULL::history.claim, to_jsonb(c) || jsonb_build_object('revision', r, 'statement', 'Earlier: ' || c.statement,
         'changeset', 1 + :claims / 10 * (CASE r WHEN 1 THEN 0 ELSE 2 END) + (c.id - 1000000) / 10,
         'ended_by', 1 + :claims / 10 * (CASE r WHEN 1 THEN 2 ELSE 3 END) + (c.id - 1000000) / 10)) h
  WHERE c.id > 1000000 AND c.revision = 3;

INSERT INTO citation (id, external_id, claim_id, relationship_id, source_id, source_version_id, excerpt, start_offset, end_offset, stance, credibility,
                      language, created_by, created_at, changeset)
  SELECT 20000000 + (c.id - 1000000) * 3 + k, gen_random_uuid(), c.id, c.relationship_id, s.id, s.id, x.excerpt, 100, 100 + length(x.excerpt), 'ASSERTS', 3, 'en',
         900001, now(), 1 + (c.id - 1000000) / 10
  FROM claim c CROSS JOIN LATERAL generate_series(1, CASE WHEN c.id % 20 < 13 THEN 2 ELSE 1 END) k
  CROSS JOIN LATERAL (SELECT 900001 + (c.id * 31 + k * 17) % 20000 AS id) s
  CROSS JOIN LATERAL (SELECT 'they are said to have traded in these goods again, number ' || c.id AS excerpt) x WHERE c.id > 1000000;

-- The chain, without real hashes: nothing here is verified
INSERT INTO changeset (id, begun_at, after_position) SELECT g, timestamptz '2020-01-01' + g * interval '1 second', g - 1 FROM generate_series(1, 2 + :claims / 10 * 4) g;
INSERT INTO seal (position, changeset_id, sealed_at, account_id, database_user, touched, entries, entries_hash, long_running, horizon, previous, hash)
  SELECT g, g, timestamptz '2020-01-01' + g * interval '1 second', 900001, 'bench', 'claim', 1, repeat('0', 64), false, g + 1, repeat('0', 64), repeat('0', 64)
  FROM generate_series(1, 2 + :claims / 10 * 4) g;
SELECT setval('changeset_seq', 3 + :claims / 10 * 4);
INSERT INTO change_log (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind, summary, changeset)
  SELECT now(), 900001, 'claim', id, relationship_id, id, 'submitted', 'Statement', 1 + (id - 1000000) / 10 FROM claim WHERE id > 1000000 ORDER BY id;

-- The summaries with their own past: one old row for each changeset that touched a cell
CREATE TEMP TABLE step AS
  SELECT c.relationship_id, c.kind, c.domain, claim_direction_key(c.direction, c.from_country, c.to_country) AS direction, c.evidence,
         1 + (c.id - 1000000) / 10 AS changeset, count(*) AS added
  FROM claim c WHERE c.id > 1000000 GROUP BY 1, 2, 3, 4, 5, 6;
CREATE TEMP TABLE running AS
  SELECT relationship_id, kind, domain, direction, evidence, changeset, sum(added) OVER w AS claims, lead(changeset) OVER w AS ended_by
  FROM step WINDOW w AS (PARTITION BY relationship_id, kind, domain, direction, evidence ORDER BY changeset);
INSERT INTO relationship_summary (relationship_id, kind, domain, direction, evidence, claims, changeset)
  SELECT relationship_id, kind, domain, direction, evidence, claims, changeset FROM running WHERE ended_by IS NULL;
INSERT INTO history.relationship_summary (relationship_id, kind, domain, direction, evidence, claims, changeset, ended_by)
  SELECT relationship_id, kind, domain, direction, evidence, claims, changeset, ended_by FROM running WHERE ended_by IS NOT NULL;
INSERT INTO relationship_year (relationship_id, year, claims, changeset)
  SELECT relationship_id, extract(year FROM date_earliest), count(*), 1 FROM claim WHERE id > 1000000 GROUP BY 1, 2;
CREATE TEMP TABLE carried AS
  SELECT t.relationship_id, t.source_id, t.changeset, count(DISTINCT c.id)::integer AS claims, (count(DISTINCT c.id) FILTER (WHERE c.sources = 1))::integer AS alone
  FROM citation t JOIN claim c ON c.id = t.claim_id WHERE c.id > 1000000 GROUP BY 1, 2, 3;
CREATE TEMP TABLE carrying AS
  SELECT relationship_id, source_id, changeset, sum(claims) OVER w AS claims, sum(alone) OVER w AS alone, lead(changeset) OVER w AS ended_by
  FROM carried WINDOW w AS (PARTITION BY relationship_id, source_id ORDER BY changeset);
INSERT INTO carrier (relationship_id, source_id, claims, alone, changeset)
  SELECT relationship_id, source_id, claims, alone, changeset FROM carrying WHERE ended_by IS NULL;
INSERT INTO history.carrier (relationship_id, source_id, claims, alone, changeset, ended_by)
  SELECT relationship_id, source_id, claims, alone, changeset, ended_by FROM carrying WHERE ended_by IS NOT NULL;
SELECT definition FROM loose ORDER BY definition LIKE '%gist%', name \gexec
SET session_replication_role = DEFAULT;
VACUUM (ANALYZE);
SELECT count(*) AS claims FROM claim;
