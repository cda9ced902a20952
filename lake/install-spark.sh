#!/usr/bin/env bash
# Spark for `onrecord lake build --engine spark`, into a folder that the program looks at: a download of 460 MB, 500 MB of disk.
# Python 3.10 and Java 17 or later are needed. Another folder: install-spark.sh FOLDER, and SPARK_HOME as the last line says.
set -euo pipefail

version=4.3.0
case $(uname) in
  Darwin) data="$HOME/Library/Application Support" ;;
  *) data="${XDG_DATA_HOME:-$HOME/.local/share}" ;;
esac
folder=${1:-$data/onrecord/spark}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
number=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1 || true)
if [ "${number:-0}" -lt 17 ]; then
  echo "install-spark: \"$java\" is not Java 17 or later; install one, or say where it is in JAVA_HOME" >&2
  exit 1
fi
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo 'install-spark: python3 is older than 3.10' >&2; exit 1; }

mkdir -p "$folder"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pyspark==$version"
home=$(echo "$folder"/venv/lib/*/site-packages/pyspark)
[ -x "$home/bin/spark-sql" ] || { echo "install-spark: $home/bin/spark-sql is not there" >&2; exit 1; }
echo "SPARK_HOME=$home"
