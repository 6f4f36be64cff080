"""Everywhere: a process for one submission, started ahead of it."""
import os
import sys

import arrays
import limits
import worker


def run(options):
    forbid_processes = lambda: False
    if sys.platform.startswith("linux"):
        import ctypes

        from processes import forbid as forbid_processes

        # PR_SET_PDEATHSIG, SIGKILL: not left behind when the host is killed.
        ctypes.CDLL(None).prctl(1, 9, 0, 0, 0)
    # The host speaks over the standard streams; they are moved away from the submission.
    read_fd, write_fd = os.dup(0), os.dup(1)
    arrays.load()
    isolation = limits.describe(limits.for_all() + limits.for_one())
    if sys.platform.startswith("linux"):
        import seccomp

        isolation.append(seccomp.described())
    worker.hello(write_fd, isolation)
    worker.run(read_fd, write_fd, lambda message: forbid_processes())
