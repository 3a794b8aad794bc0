"""The site: the only package that knows the web, the database and who is signed in. `classroom.app.create_app` makes
it. Nothing is imported here, so that commands that need no site start fast."""
