from classroom.account.routes import bp as bp
