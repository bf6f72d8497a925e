@rem Windows has no exec, with which a shell elsewhere makes way for the command, so that npm's signals reach it.
@%*
