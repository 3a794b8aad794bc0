from classroom.library.routes import bp as bp
