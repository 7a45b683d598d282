"""Loads the AWS CLI once and runs each command in a fork, with the streams, folder and environment of whoever asked."""
import json
import os
import selectors
import signal
import socket
import sys
import traceback

import awscli.clidriver


def answer(connection):
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _, streams, _, _ = socket.recv_fds(connection, 1, 3)
    asked = json.loads(connection.makefile("rb").readline())
    for place, stream in enumerate(streams):
        os.dup2(stream, place)
    os.chdir(asked["folder"])

    # The CLI has written down where its models are.
    models = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update(asked["environment"], AWS_DATA_PATH=models)
    sys.argv = ["aws", *asked["arguments"]]
    try:
        code = awscli.clidriver.main()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    connection.sendall(b"%d\n" % (code or 0))
    os._exit(0)


def serve(path):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    events = selectors.DefaultSelector()
    events.register(listener, selectors.EVENT_READ)
    events.register(sys.stdin, selectors.EVENT_READ)
    print("ready", flush=True)
    while True:
        for key, _ in events.select():
            if key.fileobj is sys.stdin:
                # Whoever started it is gone.
                os.unlink(path)
                os.rmdir(os.path.dirname(path))
                return
            connection, _ = listener.accept()
            if os.fork() == 0:
                answer(connection)
            connection.close()


serve(sys.argv[1])
