"""Linux: one process that imports NumPy once and forks for each check, into namespaces of its own.

The control channel is standard input and output, in frames. The host asks for a check by a key; the
server connects to the host's socket, says the key, and the fork serves one submission on that
connection. The server never reads what a fork sends, and a fork has nothing but its own connection.
"""
import gc
import os
import select
import signal
import socket
import sys

import arrays
import capture
import frames
import limits
import linux
import rehearsal
import room
import seccomp
import worker

REFUSED, UNFILTERED = 97, 98


class Server:
    def __init__(self, options):
        self._socket = options["socket"]
        self._paths = options["show"]
        self._isolation = options["isolation"]
        self._read, self._write = os.dup(0), os.dup(1)
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1):
            os.dup2(null, fd)
        os.close(null)
        # By process id: the host's key, and the files that its prints go to.
        self._forks = {}
        self._pid_namespace = -1
        self._wake = ()
        self._filter = seccomp.Filter()
        self._filtered = False
        self._output = None
        self._hello = b""

    def run(self):
        try:
            self._enter()
            arrays.load()
            self._isolation += self._try() + limits.describe(limits.for_all())
        except OSError as error:
            frames.write(self._write, {"type": "refused", "detail": str(error)[:300]})
            return
        # What a fork would do like any other is done once, here.
        for name in ("HOME", "TMPDIR"):
            os.environ[name] = room.SCRATCH
        os.environ.pop("LD_BIND_NOW", None)
        self._output = capture.Output()
        self._hello = worker.hello(self._isolation)
        frames.write(self._write, {"type": "up", "version": frames.VERSION})
        wake_read, wake_write = self._wake = os.pipe()
        os.set_blocking(wake_write, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake_write)
        rehearsed = False
        while True:
            # The first check is not kept waiting: its fork does without.
            ready, _, _ = select.select([self._read, wake_read], [], [], None if rehearsed else 0.02)
            if not ready:
                self._rehearse()
                rehearsed = True
            if wake_read in ready:
                os.read(wake_read, 4096)
                self._reap()
            if self._read in ready:
                self._obey(frames.read(self._read)[0])

    @staticmethod
    def _rehearse():
        rehearsal.rehearse()
        # The collector of a fork then leaves what is shared alone.
        if hasattr(gc, "freeze"):
            gc.collect()
            gc.freeze()

    def _enter(self):
        """Namespaces of the server: no network, nothing writable, and the right to make more of them."""
        linux.die_with_parent()
        linux.own_user_namespace(
            linux.NEWNS | linux.NEWNET | linux.NEWIPC | linux.NEWUTS | linux.NEWPID
        )
        # A process namespace begins with a child, and a process may return only to one that is its own.
        pid = os.fork()
        if pid != 0:
            os.close(self._read)
            os.close(self._write)
            os.waitpid(pid, 0)
            os._exit(0)
        linux.die_with_parent()
        linux.make_read_only()
        linux.set_dumpable(0)
        self._pid_namespace = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        room.prepare(self._paths)

    def _try(self):
        """A protection counts once it has been seen to work. Returns what a fork is kept apart by."""
        pid = self._fork(lambda: os._exit(0 if self._filter.start() else UNFILTERED))
        code = _exit_code(os.waitpid(pid, 0)[1])
        if code not in (0, UNFILTERED):
            raise OSError("a check could not be given namespaces of its own")
        self._filtered = code == 0
        return [
            {"id": "process-namespace", "active": True, "detail": "a fork in namespaces of its own"},
            {"id": "file-system", "active": True, "detail": "only the interpreter and the submission's folder, read-only"},
            {"id": "network", "active": True, "detail": "none"},
            {"id": "signals", "active": True, "detail": "within its namespace alone"},
        ] + seccomp.describe(self._filtered)  # fmt: skip

    def _obey(self, message):
        key = message["key"]
        if message["type"] == "fork":
            connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            connection.connect(room.OUTSIDE + self._socket)
            connection.sendall(key.encode("ascii"))
            files = capture.shared_files()
            self._forks[self._fork(lambda: self._serve(connection, files))] = key, files
            connection.close()
        elif message["type"] == "end":
            for pid, (known, _) in self._forks.items():
                if known == key:
                    os.kill(pid, signal.SIGKILL)

    def _reap(self):
        while self._forks:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            key, files = self._forks.pop(pid)
            # Also of one that did not live to tell.
            output = capture.kept_in(*files) if files else None
            for fd in files:
                os.close(fd)
            frames.write(
                self._write, {"type": "ended", "key": key, "code": _exit_code(status), "output": output}
            )

    def _fork(self, serve):
        """Runs `serve` as the first process of a new process namespace; returns its id.

        When the first process of a namespace ends, the kernel ends all others in it.
        """
        linux.unshare(linux.NEWPID)
        pid = os.fork()
        if pid != 0:
            linux.set_namespace(self._pid_namespace, linux.NEWPID)
            return pid
        try:
            self._alone()
            serve()
        except BaseException as error:
            os.write(2, ("%s\n" % error).encode("utf-8", "replace"))
        finally:
            os._exit(REFUSED)

    def _alone(self):
        linux.die_with_parent()
        signal.set_wakeup_fd(-1)
        others = [fd for _, files in self._forks.values() for fd in files]
        for fd in [self._read, self._write, self._pid_namespace, *self._wake, *others]:
            os.close(fd)
        os.setsid()
        linux.set_dumpable(1)
        linux.own_user_namespace(linux.NEWNS, room.OUTSIDE)
        room.enter()

    def _serve(self, connection, files):
        fd = connection.detach()
        limits.for_one()
        if self._filter.start() != self._filtered:
            raise OSError("the filter of system calls did not hold")
        worker.run(fd, fd, self._hello, self._output, self._settle, files)

    def _settle(self, message):
        room.let_in(message["folder"], message["realFolder"], self._paths)
        linux.give_up_privileges()


def _exit_code(status):
    """128 and more for a signal, as shells have it."""
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)


def run(options):
    try:
        Server(options).run()
    except (EOFError, BrokenPipeError, ConnectionError):
        pass  # The host is gone.
    sys.stderr.flush()
    os._exit(0)
