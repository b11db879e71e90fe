-- A mark that was put back has messages of one's own after it, which never count as unread. -------------------------------------
ALTER TABLE read_mark ADD COLUMN back boolean NOT NULL DEFAULT false;
