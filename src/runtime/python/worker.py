"""Serves one submission on one pair of descriptors: load once, then calls, until the host is done."""
import faulthandler
import os
import signal
import sys

import arrays
import calls
import capture
import failures
import frames
import submission

# Bound once: a submission may replace what these modules hold.
_dump_later, _cancel_dump = faulthandler.dump_traceback_later, faulthandler.cancel_dump_traceback_later
_set_timer = getattr(signal, "setitimer", None)  # Windows has none.


def hello(isolation):
    """The first frame, in bytes."""
    return frames.encode(
        {
            "type": "hello",
            "version": frames.VERSION,
            "runtime": ".".join(map(str, sys.version_info[:3])),
            "numpy": arrays.version,
            "isolation": isolation,
        }
    )


def get_ready(fd):
    """What needs no submission, once. `fd`: the line to the host, or a descriptor that will be it.

    Returns the capture of what is printed from now on.
    """
    faulthandler.enable(file=fd)
    if _set_timer:
        faulthandler.register(signal.SIGALRM, file=fd)
    capture.set_filters()
    return capture.Output()


class Limit:
    """Writes where every thread is at the limit, also while C code holds the interpreter."""

    def __init__(self, fd, milliseconds):
        self._fd = fd
        self._seconds = milliseconds / 1000

    def start(self):
        if _set_timer:
            _set_timer(signal.ITIMER_REAL, self._seconds)
        else:
            # A thread of the interpreter's, which takes its time to start.
            _dump_later(self._seconds, exit=False, file=self._fd)

    def stop(self):
        if _set_timer:
            _set_timer(signal.ITIMER_REAL, 0)
        else:
            _cancel_dump()


def run(read_fd, write_fd, hello_frame, output, settle, files=()):
    """Ends with the process. `settle(load message)` closes the last doors before anything is loaded.

    `files`: where prints go; without, the process makes its own.
    """
    try:
        frames.send(write_fd, hello_frame)
        output.start(files)
        _serve(read_fd, write_fd, output, settle)
    except (EOFError, OSError):
        pass  # The host is gone, or the submission closed the line.
    finally:
        # Without what a submission registered to run at the end.
        os._exit(1)


def _serve(read_fd, write_fd, output, settle):
    message, _ = frames.read(read_fd)
    if message.get("type") != "load" or message.get("version") != frames.VERSION:
        raise ValueError("not a load message of this version")
    settle(message)
    loading = submission.Submission(message)
    warnings = capture.Warnings(loading.paths)
    warnings.restart()
    limit = Limit(write_fd, message["limitMs"])
    limit.start()
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
        limit.stop()
        message, payload = frames.read(read_fd)
        limit.start()
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

