-- What was read: a file, or a range of its bytes.
select piece, path, from_byte, to_byte from done
