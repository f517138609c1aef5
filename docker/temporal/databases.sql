CREATE DATABASE temporal;
CREATE DATABASE temporal_visibility;
GRANT ALL ON temporal.* TO temporal@'%';
GRANT ALL ON temporal_visibility.* TO temporal@'%';
