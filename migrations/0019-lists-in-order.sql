-- Lists that are read a page at a time, in the order in which they are read.

create index mail_of_association_in_order on mail (association_id, created_at desc, id);
drop index mail_of_association;
create index mail_in_order on mail (created_at desc, id);
