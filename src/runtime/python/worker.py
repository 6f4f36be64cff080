"""Serves one submission on one pair of descriptors: load once, then calls, until the host is done."""
import faulthandler
import os
import select
import sys
import time

import arrays
import calls
import capture
import failures
import frames
import submission

# Bound once: a submission may replace what these modules hold.
_now, _dump_later = time.monotonic, faulthandler.dump_traceback_later
_cancel_dump, _select = faulthandler.cancel_dump_traceback_later, select.select


def hello(isolation):
    """What a process says first, or somebody for it."""
    return {
        "type": "hello",
        "version": frames.VERSION,
        "runtime": ".".join(map(str, sys.version_info[:3])),
        "numpy": arrays.version,
        "isolation": isolation,
    }


def get_ready(fd, dump_signal=None):
    """What needs no submission, once. `fd`: the line to the host, or a descriptor that will be it.

    At `dump_signal` a process writes there where every thread is, also while C code holds the interpreter.
    Returns the capture of what is printed from now on.
    """
    faulthandler.enable(file=fd)
    if dump_signal is not None:
        faulthandler.register(dump_signal, file=fd)
    capture.set_filters()
    return capture.Output()


class Clock:
    """Has a process that nobody can send a signal to write where every thread is, at the limit.

    It is a thread of the interpreter's, which takes its time to start. Calls that follow each other closely
    share one, and it runs a little longer than the limit.
    """

    def __init__(self, line, milliseconds):
        self._read_fd, self._write_fd = line
        self._seconds = milliseconds / 1000
        # Less than the host waits before it ends the process unasked.
        self._extra = min(self._seconds / 20, 0.1)
        self._share_until = 0.0

    def start(self):
        now = _now()
        if now < self._share_until:
            return
        self._share_until = now + self._extra
        _dump_later(self._seconds + self._extra, exit=False, file=self._write_fd)

    def pause(self):
        """Before waiting for the host, where it has not asked already."""
        if not _is_waiting(self._read_fd):
            self._share_until = 0.0
            _cancel_dump()


class NoClock:
    """Of a process that is sent a signal at the limit."""

    def __init__(self, line, milliseconds):
        pass

    def start(self):
        pass

    pause = start


def serve(line, output, settle, clock, files=()):
    """Ends with the process. `line`: descriptors to read from and to write to.

    `settle(load message)` closes the last doors before anything is loaded.

    `files`: where prints go; without, the process makes its own.
    """
    try:
        output.start(files)
        _answer(line, output, settle, clock)
    except (EOFError, OSError):
        pass  # The host is gone, or the submission closed the line.
    finally:
        # Without what a submission registered to run at the end.
        os._exit(1)


def _answer(line, output, settle, clock):
    read_fd, write_fd = line
    message, _ = frames.read(read_fd)
    if message.get("type") != "load" or message.get("version") != frames.VERSION:
        raise ValueError("not a load message of this version")
    settle(message)
    loading = submission.Submission(message)
    warnings = capture.Warnings(loading.paths)
    warnings.restart()
    limit = clock(line, message["limitMs"])
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
        limit.pause()
        message, payload = frames.read(read_fd)
        limit.start()
        header, values = answering.answer(message, payload)
        header["output"] = output.so_far()
        frames.write(write_fd, header, values)


def _is_waiting(fd):
    try:
        return bool(_select([fd], [], [], 0)[0])
    except (OSError, ValueError):
        return False  # Windows can only be asked this of sockets.


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

