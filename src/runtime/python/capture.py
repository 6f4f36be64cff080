"""What a submission prints and warns of, kept and capped, and away from the protocol."""
import io
import os
import sys
import warnings

LIMIT = 64 * 1024


class Kept(io.TextIOBase):
    """A text stream that keeps the first LIMIT characters and forgets the rest."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, fd):
        super().__init__()
        self._fd = fd
        self._parts = []
        self._room = LIMIT
        self.truncated = False
        self.buffer = _Bytes(self)

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        if len(text) > self._room:
            self.truncated = True
        if self._room > 0:
            self._parts.append(text[: self._room])
            self._room -= min(len(text), self._room)
        return len(text)

    def writable(self):
        return True

    def fileno(self):
        return self._fd

    def text(self):
        return "".join(self._parts)


class _Bytes(io.RawIOBase):
    def __init__(self, stream):
        super().__init__()
        self._stream = stream

    def write(self, data):
        data = bytes(data)
        self._stream.write(data.decode("utf-8", "replace"))
        return len(data)

    def writable(self):
        return True


class Output:
    """Standard input from nothing; standard output and error, also of C code, into memory or scratch."""

    def __init__(self):
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        self._stdin = open(0, closefd=False)
        self._stdout, self._stderr = Kept(1), Kept(2)
        self._files = {}

    def start(self):
        """In the process of the submission: its files must be no other's."""
        for fd in (1, 2):
            self._files[fd] = self._file()
            os.dup2(self._files[fd], fd)
        sys.stdin = self._stdin
        sys.stdout = sys.__stdout__ = self._stdout
        sys.stderr = sys.__stderr__ = self._stderr

    @staticmethod
    def _file():
        if hasattr(os, "memfd_create"):
            return os.memfd_create("output")
        import tempfile

        with tempfile.TemporaryFile() as file:
            return os.dup(file.fileno())

    def so_far(self):
        """Both streams since the start: what Python printed, then what went past Python."""
        texts, truncated = [], False
        for fd, stream in ((1, self._stdout), (2, self._stderr)):
            past = b""
            try:
                os.lseek(self._files[fd], 0, os.SEEK_SET)
                past = os.read(self._files[fd], LIMIT + 1)
                os.lseek(self._files[fd], 0, os.SEEK_END)
            except OSError:
                pass  # The submission closed it.
            truncated = truncated or stream.truncated or len(past) > LIMIT
            # A lone surrogate is legal in a str and illegal in UTF-8.
            text = stream.text() + past[:LIMIT].decode("utf-8", "replace")
            texts.append(text.encode("utf-8", "replace").decode("utf-8"))
        return {"stdout": texts[0], "stderr": texts[1], "truncated": truncated}


_QUIET = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


class Warnings:
    """Each warning once per line, at the line of the student's file that caused it."""

    def __init__(self, paths):
        self._paths = paths
        self._seen = {}
        warnings.showwarning = self._show

    def restart(self):
        # Adding a filter also makes Python forget which lines have warned.
        try:
            warnings.simplefilter("default")
            for quiet in _QUIET:
                warnings.simplefilter("ignore", quiet)
        except Exception:
            pass  # The submission took warnings apart.

    def take(self):
        seen, self._seen = self._seen, {}
        return list(seen.values())

    def _show(self, message, category, filename, lineno, file=None, line=None):
        frame = sys._getframe(1)
        while filename not in self._paths and frame is not None:
            if frame.f_code.co_filename in self._paths:
                filename, lineno = frame.f_code.co_filename, frame.f_lineno
            frame = frame.f_back
        if len(self._seen) < 100:
            self._seen.setdefault(
                (category, filename, lineno, str(message)),
                {
                    "category": category.__name__[:200],
                    "message": str(message)[:2000],
                    "path": str(filename)[:4096],
                    "line": max(0, lineno - 1),
                },
            )
