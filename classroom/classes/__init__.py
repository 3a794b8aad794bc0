from classroom.classes.routes import bp as bp
