from classroom.about.routes import bp as bp
