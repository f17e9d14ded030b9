-- Who may do what, granted anew after version ${version}. Runs as the owner; Flyway runs it again when its text changes.
-- ${application} reads and changes rows. It creates, alters, drops and truncates nothing. ${auditor} reads the audit trail.
DO $$
DECLARE
  application constant text := '${application}';
  auditor constant text := '${auditor}';
  named record;
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;

  -- An operator without a separate owner: an owner cannot be kept from what it owns.
  IF application = current_user THEN
    RETURN;
  END IF;

  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', application);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', application);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', application);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %I', application);

  -- What runs with the owner's rights is for the application alone.
  FOR named IN
    SELECT p.oid::regprocedure AS signature, p.prosecdef AS as_owner FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proowner = current_user::regrole
  LOOP
    IF named.as_owner THEN
      EXECUTE format('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', named.signature);
    END IF;
    EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO %I', named.signature, application);
  END LOOP;

  -- The audit trail is written through its functions, and read by whoever has to check it.
  FOR named IN
    SELECT c.oid::regclass AS audited FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ('audit_log', 'audit_head')
      AND c.relkind IN ('r', 'p')
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %I', named.audited, application);
    EXECUTE format('GRANT SELECT ON %s TO %I', named.audited, application);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = auditor) THEN
      EXECUTE format('GRANT SELECT ON %s TO %I', named.audited, auditor);
    END IF;
  END LOOP;

  IF EXISTS (SELECT FROM pg_roles WHERE rolname = auditor) THEN
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', auditor);
  END IF;
END $$;
