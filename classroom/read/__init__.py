from classroom.read.routes import bp as bp
