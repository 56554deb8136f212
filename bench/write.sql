-- One claim with its revision and two citations, in one transaction: the work of a researcher without the application.
\set n random(1, 20000)
BEGIN;
INSERT INTO claim (id, external_id, relationship_id, revision, kind, statement, domain, direction, modality, polarity, status, evidence, sources, origins, created_by, created_at, changed_at)
  VALUES (nextval('claim_seq') * 1000 + 500000000, gen_random_uuid(), 900000 + :n % 2900 + 1, 1, 'TIE', 'They are said to have traded again.', 'missiles', 'MUTUAL', 'OCCURRED', 'ASSERTED', 'IN_REVIEW', 'UNVERIFIED', 1, 1, 900001, now(), now())
  RETURNING id, relationship_id \gset
INSERT INTO claim_revision (id, claim_id, relationship_id, number, content, author_id, created_at) VALUES (nextval('claim_revision_seq') * 1000 + 500000000, :id, :relationship_id, 1, '{}', 900001, now());
INSERT INTO citation (id, external_id, claim_id, relationship_id, source_id, source_version_id, excerpt, start_offset, end_offset, stance, credibility, created_by, created_at)
  VALUES (nextval('citation_seq') * 1000 + 500000000, gen_random_uuid(), :id, :relationship_id, 900000 + :n, 900000 + :n, 'traded again', 0, 12, 'ASSERTS', 3, 900001, now()),
         (nextval('citation_seq') * 1000 + 500000000, gen_random_uuid(), :id, :relationship_id, 900000 + :n, 900000 + :n, 'traded again', 0, 12, 'ASSERTS', 3, 900001, now());
UPDATE claim SET evidence = 'SINGLE_ORIGIN' WHERE id = :id;
INSERT INTO change_log (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind) VALUES (now(), 900001, 'claim', :id, :relationship_id, :id, 'submitted');
COMMIT;
