-- What the role of the application may do. It owns nothing: it reads, adds and changes rows, and deletes only where the
-- application does. Runs after every migration, so that a new table needs a line here only if it is an exception.
DO $$
DECLARE
  application constant name := '${application_role}';
  deletes   constant name[] := '{spring_session, spring_session_attributes, idempotency_key, source_origin, source_address,
                                 participant, goods, hedge_exception, event, actor, source, saved_search, recent_search,
                                 saved_mapping}';
  only_adds constant name[] := '{checkpoint}';
  only_reads constant name[] := '{changeset, seal, country, country_name, country_succession, domain, activity,
                                  flyway_schema_history}';
  thing record;
BEGIN
  -- Two applications that start at once do not stumble over each other
  PERFORM pg_advisory_xact_lock(7305128);
  -- Where one role does both, it has every right already; history.AuditTrail says so
  IF pg_has_role(application, (SELECT relowner FROM pg_class WHERE oid = 'public.seal'::regclass), 'MEMBER') THEN
    RETURN;
  END IF;

  -- Nobody but the owner makes anything: no table, temporary or not, can take the place of one of ours
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  REVOKE CREATE ON SCHEMA public, history, as_of FROM PUBLIC;
  EXECUTE format('REVOKE CREATE ON SCHEMA public, history, as_of FROM %I', application);
  EXECUTE format('GRANT USAGE ON SCHEMA public, history, as_of TO %I', application);

  FOR thing IN
    SELECT format('%I.%I', n.nspname, c.relname) AS name, CASE
        WHEN c.relkind = 'S' THEN 'USAGE'
        WHEN n.nspname <> 'public' OR c.relkind = 'v' OR c.relname = ANY (only_reads) THEN 'SELECT'
        WHEN c.relname = 'change_log' THEN 'SELECT, INSERT (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind, summary)'
        WHEN c.relname = ANY (only_adds) THEN 'SELECT, INSERT'
        WHEN c.relname = ANY (deletes) THEN 'SELECT, INSERT, UPDATE, DELETE'
        ELSE 'SELECT, INSERT, UPDATE'
      END AS rights, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'history', 'as_of') AND c.relkind IN ('r', 'p', 'v', 'S') AND pg_has_role(c.relowner, 'USAGE')
  LOOP
    EXECUTE format('REVOKE ALL ON %s %s FROM %I', thing.kind, thing.name, application);
    EXECUTE format('GRANT %s ON %s %s TO %I', thing.rights, thing.kind, thing.name, application);
  END LOOP;

  -- Triggers that write with the rights of the owner belong on our tables only
  FOR thing IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p
    WHERE p.pronamespace IN ('public'::regnamespace, 'history'::regnamespace) AND p.prosecdef AND p.prorettype = 'trigger'::regtype
      AND pg_has_role(p.proowner, 'USAGE')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', thing.name);
  END LOOP;
END $$;
