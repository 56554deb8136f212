-- What the chain of changesets ended with on a day, and whether it still does.
CREATE TABLE checkpoint (
  day      date PRIMARY KEY,
  position bigint NOT NULL,
  hash     text NOT NULL,
  made_at  timestamptz NOT NULL
);
SELECT only_add_to('public', 'checkpoint');
COMMENT ON TABLE checkpoint IS 'End of the chain once a day; published outside of the database it proves that nothing before it was changed or cut off';
COMMENT ON COLUMN checkpoint.day IS 'Day in UTC';
COMMENT ON COLUMN checkpoint.position IS 'Last position of the chain';
COMMENT ON COLUMN checkpoint.hash IS 'Hash of the seal there';
COMMENT ON COLUMN checkpoint.made_at IS 'When it was made, by the application clock';

CREATE FUNCTION broken_seals() RETURNS TABLE (seal bigint, changeset bigint, fault text) LANGUAGE sql STABLE AS $$
  SELECT * FROM (
    SELECT s.position, s.changeset_id, CASE
        WHEN s.position <> coalesce(lag(s.position) OVER w, 0) + 1 THEN 'a seal before it is missing'
        WHEN s.previous <> coalesce(lag(s.hash) OVER w, repeat('0', 64)) THEN 'it does not follow from the seal before it'
        WHEN s.hash <> hash_of_seal(s) THEN 'the seal was changed'
        WHEN s.entries_hash <> hash_of_entries(s.changeset_id) THEN 'what the log says about it was changed'
      END AS fault
    FROM seal s WINDOW w AS (ORDER BY s.position)
    UNION ALL
    SELECT k.position, s.changeset_id, CASE WHEN s.position IS NULL THEN 'the end of the chain was cut off: the checkpoint of ' || k.day || ' knows it'
        ELSE 'the checkpoint of ' || k.day || ' knows another hash' END
    FROM checkpoint k LEFT JOIN seal s ON s.position = k.position WHERE s.hash IS DISTINCT FROM k.hash
    UNION ALL
    SELECT (SELECT coalesce(max(s.position), 0) + 1 FROM seal s), l.changeset, 'entry ' || l.id || ' of the log belongs to no seal'
    FROM change_log l WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.changeset_id = l.changeset)
  ) found WHERE found.fault IS NOT NULL ORDER BY 1, 3
$$;
COMMENT ON FUNCTION broken_seals() IS 'Where the chain, the log or the checkpoints contradict each other, first things first; nothing when all is whole';
