#!/bin/bash
# Runs once, when the data volume is new: the owner, who migrates, and the runtime role, which owns nothing.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres --set=owner="$OWNER_PASSWORD" --set=runtime="$RUNTIME_PASSWORD" <<'SQL'
CREATE ROLE inzage_owner LOGIN PASSWORD :'owner';
CREATE ROLE inzage_app LOGIN PASSWORD :'runtime';
CREATE DATABASE inzage OWNER inzage_owner;
SQL

psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=inzage <<'SQL'
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;
REVOKE ALL ON DATABASE inzage FROM PUBLIC;
GRANT CONNECT ON DATABASE inzage TO inzage_app;
SQL
