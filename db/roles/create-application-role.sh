#!/bin/sh
# Makes the role the application connects as: it may connect, and owns nothing. Its rights are given by the migrations.
# The container of PostgreSQL runs this for a new volume; for one that exists already, run it once by hand.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set password="$ENTENTE_APP_PASSWORD" --quiet <<'SQL'
SELECT 'CREATE ROLE entente_app' WHERE to_regrole('entente_app') IS NULL \gexec
ALTER ROLE entente_app LOGIN PASSWORD :'password';
SQL
