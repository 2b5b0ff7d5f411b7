-- What was refused is not kept: its row goes with its bytes.
grant delete on stored_file to sauro_app;
