"""Serves one submission on one pair of descriptors: load once, then calls, until the host is done."""
import faulthandler
import os
import sys

import arrays
import calls
import capture
import failures
import frames
import submission

def hello(fd, isolation):
    frames.write(
        fd,
        {
            "type": "hello",
            "version": frames.VERSION,
            "runtime": ".".join(map(str, sys.version_info[:3])),
            "numpy": arrays.version,
            "isolation": isolation,
        },
    )


class Limit:
    """Writes where every thread is at the limit, also while C code holds the interpreter."""

    def __init__(self, fd, milliseconds):
        self._fd = fd
        self._seconds = milliseconds / 1000

    def __enter__(self):
        faulthandler.dump_traceback_later(self._seconds, exit=False, file=self._fd)

    def __exit__(self, *_):
        faulthandler.cancel_dump_traceback_later()


def run(read_fd, write_fd, settle):
    """Ends with the process. `settle(load message)` closes the last doors before anything is loaded."""
    try:
        _serve(read_fd, write_fd, settle)
    except (EOFError, OSError):
        pass  # The host is gone, or the submission closed the line.
    finally:
        # Without what a submission registered to run at the end.
        os._exit(1)


def _serve(read_fd, write_fd, settle):
    message, _ = frames.read(read_fd)
    if message.get("type") != "load" or message.get("version") != frames.VERSION:
        raise ValueError("not a load message of this version")
    settle(message)
    output = capture.Output()
    loading = submission.Submission(message)
    warnings = capture.Warnings(loading.paths)
    warnings.restart()
    faulthandler.enable(file=write_fd)
    limit = Limit(write_fd, message["limitMs"])
    with limit:
        failure = _load(loading)
    frames.write(
        write_fd,
        {
            "type": "loaded",
            "failure": failure,
            "ranWhole": loading.ran_whole,
            "output": output.so_far(),
        },
    )
    answering = calls.Calls(loading, warnings)
    while True:
        message, payload = frames.read(read_fd)
        with limit:
            header, values = answering.answer(message, payload)
        header["output"] = output.so_far()
        frames.write(write_fd, header, values)


def _load(loading):
    try:
        try:
            loading.load()
        except BaseException as error:
            if not loading.recover(error):
                raise
        loading.find("implementation")
    except LookupError as error:
        return _lookup(error, loading)
    except BaseException as error:
        return failures.describe(error, loading.paths)
    return None


def _lookup(error, loading):
    # Student code raises LookupErrors of its own: KeyError, IndexError.
    described = failures.describe(error, loading.paths)
    return described if described["frames"] else failures.plain("missing-name", "", described["message"])

