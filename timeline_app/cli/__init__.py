"""The command line: options, commands, exit statuses. The window is imported only when it is asked for."""
