"""Everywhere: a process for one submission, started ahead of it."""
import os
import sys

import arrays
import limits
import worker


def run(options):
    if sys.platform.startswith("linux"):
        import ctypes

        # PR_SET_PDEATHSIG, SIGKILL: not left behind when the host is killed.
        ctypes.CDLL(None).prctl(1, 9, 0, 0, 0)
    # The host speaks over the standard streams; they are moved away from the submission.
    read_fd, write_fd = os.dup(0), os.dup(1)
    arrays.load()
    worker.hello(write_fd, limits.describe(limits.for_all() + limits.for_one()))
    worker.run(read_fd, write_fd, lambda message: None)
