// Tests make folders that the user of PostgreSQL has to enter, on machines whose umask would close them too.
process.umask(0o022)
